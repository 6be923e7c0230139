package org.cancerimaging.mappers.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Remembers, as keyed hashes only, every value that could name somebody, and takes such values out of texts and
 * paths before these are written. Thread-safe.
 */
public final class IdentifyingValues {

    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{6,}");
    private static final Pattern UID = Pattern.compile("\\d+(\\.\\d+){3,}");
    private static final Pattern DATE = Pattern.compile("(?<!\\d)\\d{1,4}[-./_ ]\\d{1,2}[-./_ ]\\d{1,4}(?!\\d)");
    private static final int LONGEST_RUN = 6;
    private static final int SHORTEST_PART = 3;

    private final Pseudonyms pseudonyms;
    private final KeyedHash hash = new KeyedHash();
    private final LongSet seen = new LongSet();
    private final int limit;
    private boolean full;

    /** Makes an empty guard that holds up to 8 million hashes; beyond that it takes every text for identifying. */
    public IdentifyingValues(Pseudonyms pseudonyms) {
        this(pseudonyms, 8_000_000);
    }

    IdentifyingValues(Pseudonyms pseudonyms, int limit) {
        this.pseudonyms = pseudonyms;
        this.limit = limit;
    }

    /** Learns a value, such as a name, an id or an institution, together with its parts. */
    public synchronized void add(String value) {
        if (UID.matcher(value).matches()) {
            return; // Known by its form; the UIDs of millions of files would fill the memory.
        }
        List<String> parts = Words.coarse(value);
        remember(String.join("", parts));
        if (parts.size() == 1) {
            return;
        }
        parts.stream().filter(IdentifyingValues::telling).forEach(this::remember);
        remember(String.join("", reversed(parts)));
    }

    /** The path with every telling segment replaced by {@code ~} and a keyed token; equal segments stay equal. */
    public String redactPath(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            segments.add(redact(segment));
        }
        return String.join("/", segments);
    }

    /** The text itself, or {@code ~} and a keyed token where it could name somebody. */
    public String redact(String text) {
        return tells(text) ? "~" + pseudonyms.shortToken(text) : text;
    }

    /** What stands for a text that people wrote freely: {@code ~} and a keyed token; one or two characters stay. */
    public String token(String text) {
        return text.length() <= SHORTEST_PART - 1 ? text : "~" + pseudonyms.shortToken(text);
    }

    /** Whether a code of a public terminology equals a value that could name somebody. */
    public boolean isLearnt(String code) {
        return holdsLearntValue(code);
    }

    /** Whether a text holds a value learnt here, a date, a UID or six digits in a row. */
    public boolean tells(String text) {
        return LONG_NUMBER.matcher(text).find()
                || UID.matcher(text).find()
                || DATE.matcher(text).find()
                || holdsLearntValue(text);
    }

    private synchronized boolean holdsLearntValue(String text) {
        if (full) {
            return !text.isBlank();
        }
        return anyRun(Words.fine(text)) || anyRun(Words.coarse(text));
    }

    private boolean anyRun(List<String> words) {
        for (int start = 0; start < words.size(); start++) {
            StringBuilder run = new StringBuilder();
            for (int end = start; end < Math.min(words.size(), start + LONGEST_RUN); end++) {
                run.append(words.get(end));
                if (seen.contains(hash.of(run)) && (run.length() >= SHORTEST_PART || words.size() <= 2)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void remember(String word) {
        if (word.isEmpty() || full) {
            return;
        }
        seen.add(hash.of(word));
        full = seen.size() > limit;
    }

    /** Two letters or digits are in every path; two characters of a script with short names are a name. */
    private static boolean telling(String part) {
        boolean ascii = part.chars().allMatch(letter -> letter < 128);
        return part.length() >= (ascii ? SHORTEST_PART : SHORTEST_PART - 1);
    }

    private static List<String> reversed(List<String> parts) {
        List<String> reversed = new ArrayList<>(parts);
        Collections.reverse(reversed);
        return reversed;
    }

    /** Shows how many hashes are kept. */
    @Override
    public synchronized String toString() {
        return "IdentifyingValues[" + seen.size() + " hashes]";
    }
}
