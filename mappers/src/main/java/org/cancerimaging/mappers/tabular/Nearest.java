package org.cancerimaging.mappers.tabular;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant. */
public final class Nearest {

    private Nearest() {}

    /** {@code " (did you mean 'x'?)"}, or nothing when no known name is close. */
    public static String hint(String name, Collection<String> known) {
        return find(name, known).map(near -> " (did you mean '" + near + "'?)").orElse("");
    }

    /** The known name with the fewest letters changed, if they are few. */
    public static Optional<String> find(String name, Collection<String> known) {
        String folded = fold(name);
        return known.stream()
                .filter(candidate ->
                        distance(folded, fold(candidate)) <= Math.max(folded.length() > 3 ? 2 : 1, folded.length() / 3))
                .min(Comparator.<String>comparingInt(candidate -> distance(folded, fold(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", "");
    }

    /** Levenshtein distance. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int at = 0; at <= other.length(); at++) {
            row[at] = at;
        }
        for (int down = 1; down <= one.length(); down++) {
            int diagonal = row[0];
            row[0] = down;
            for (int across = 1; across <= other.length(); across++) {
                int changed = diagonal + (one.charAt(down - 1) == other.charAt(across - 1) ? 0 : 1);
                diagonal = row[across];
                row[across] = Math.min(changed, 1 + Math.min(row[across], row[across - 1]));
            }
        }
        return row[other.length()];
    }
}
