package org.cancerimaging.server.vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that somebody may have meant. */
final class Nearest {

    private static final int SHOWN = 5;
    private static final int LONGEST = 60;

    private Nearest() {}

    /** At most five of the names, most alike first: those that hold the text, and those that differ in few letters. */
    static List<String> to(String text, Collection<String> names) {
        String wanted = fold(text);
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return List.of();
        }
        return names.stream()
                .map(name -> new Candidate(name, distance(wanted, fold(name))))
                .filter(candidate -> candidate.distance <= (wanted.length() + 2) / 3)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(SHOWN)
                .map(Candidate::name)
                .toList();
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}+%]", "");
    }

    /** Levenshtein's distance; a name that begins with the text, or the other way round, counts as one letter off. */
    private static int distance(String wanted, String name) {
        if (!wanted.equals(name) && wanted.length() > 2 && name.length() > 2) {
            if (name.startsWith(wanted) || wanted.startsWith(name)) {
                return 1;
            }
        }
        int[] row = new int[name.length() + 1];
        for (int at = 0; at < row.length; at++) {
            row[at] = at;
        }
        for (int line = 1; line <= wanted.length(); line++) {
            row = next(row, line, wanted.charAt(line - 1), name);
        }
        return row[name.length()];
    }

    private static int[] next(int[] above, int line, char letter, String name) {
        int[] row = new int[above.length];
        row[0] = line;
        for (int at = 1; at < row.length; at++) {
            int changed = above[at - 1] + (name.charAt(at - 1) == letter ? 0 : 1);
            row[at] = Math.min(changed, 1 + Math.min(above[at], row[at - 1]));
        }
        return row;
    }

    private record Candidate(String name, int distance) {}
}
