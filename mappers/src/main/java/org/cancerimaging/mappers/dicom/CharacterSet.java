package org.cancerimaging.mappers.dicom;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes text under a Specific Character Set (0008,0005), with and without code extensions (PS3.3 C.12.1.1.2,
 * PS3.5 6.1). Thread-safe. Text that declares nothing or nonsense is read as UTF-8 where it is such, else as Latin-1.
 */
final class CharacterSet {

    /** The default repertoire: no character set declared. */
    static final CharacterSet DEFAULT = new CharacterSet(null, null, null, true);

    private static final CharacterSet UNKNOWN = new CharacterSet(null, null, null, false);
    private static final Pattern REGISTERED = Pattern.compile("ISO[ _-]?(?:2022[ _-])?IR[ _-]?(\\d+)");
    private static final Map<String, Charset> WHOLE = Map.of(
            "GB18030",
            charset("GB18030"),
            "GBK",
            charset("GBK"),
            "UTF-8",
            StandardCharsets.UTF_8,
            "192",
            StandardCharsets.UTF_8);
    private static final int MOST_REMEMBERED = 1000;
    private static final Map<String, CharacterSet> REMEMBERED = new ConcurrentHashMap<>();

    private final @Nullable Charset whole;
    private final @Nullable CodeElement first;
    private final @Nullable CodeElement fallback;
    private final boolean known;

    private CharacterSet(
            @Nullable Charset whole, @Nullable CodeElement first, @Nullable CodeElement fallback, boolean known) {
        this.whole = whole;
        this.first = first;
        this.fallback = fallback;
        this.known = known;
    }

    /** The character set of the attribute's value as it stands in the file, values separated by backslashes. */
    static CharacterSet of(String declared) {
        CharacterSet known = REMEMBERED.get(declared);
        if (known != null) {
            return known;
        }
        CharacterSet parsed = parse(declared.split("\\\\", -1));
        if (REMEMBERED.size() < MOST_REMEMBERED) {
            REMEMBERED.put(declared, parsed);
        }
        return parsed;
    }

    /** Whether all that was declared is a defined term. */
    boolean isKnown() {
        return known;
    }

    String decode(byte[] bytes, int offset, int length) {
        if (whole != null) {
            return new String(bytes, offset, length, whole);
        }
        if (isPlain(bytes, offset, length)) {
            return new String(bytes, offset, length, StandardCharsets.US_ASCII);
        }
        if (first == null && fallback == null && !hasEscape(bytes, offset, length)) {
            return guess(bytes, offset, length);
        }
        return new ExtendedText(first, fallback).decode(bytes, offset, offset + length);
    }

    private static CharacterSet parse(String[] declared) {
        CodeElement first = null;
        CodeElement fallback = null;
        boolean known = true;
        for (int i = 0; i < declared.length; i++) {
            String term = term(declared[i]);
            Charset whole = WHOLE.get(term);
            if (whole != null && i == 0) {
                return new CharacterSet(whole, null, null, true);
            }
            CodeElement element = CodeElement.numbered(term);
            boolean defaultRepertoire = i == 0 && term.isEmpty();
            known &= element != null || defaultRepertoire;
            first = i == 0 && element != null && element.isRight() ? element : first;
            fallback = fallback == null && element != null && element.isRight() ? element : fallback;
        }
        return known || first != null || fallback != null ? new CharacterSet(null, first, fallback, known) : UNKNOWN;
    }

    private static String term(String declared) {
        String upper = declared.trim().toUpperCase(Locale.ROOT);
        Matcher matcher = REGISTERED.matcher(upper);
        return matcher.matches() ? matcher.group(1) : upper;
    }

    private static Charset charset(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
    }

    private static String guess(byte[] bytes, int offset, int length) {
        String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
    }

    private static boolean isPlain(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] < 0 || bytes[i] == ExtendedText.ESCAPE) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasEscape(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == ExtendedText.ESCAPE) {
                return true;
            }
        }
        return false;
    }
}
