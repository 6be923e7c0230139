package org.cancerimaging.shapes;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/** How like two spellings are: the number of letters to add, drop or change (Levenshtein distance). */
final class Nearness {

    /** A longer text is no misspelt code. */
    private static final int LONGEST = 80;

    private Nearness() {}

    /** What a value looks like to a person: the text of a literal, the end of an IRI; letters and digits only. */
    static String spelling(Node value) {
        if (value.isLiteral()) {
            return plain(value.getLiteralLexicalForm());
        }
        return value.isURI() ? plain(tail(value.getURI())) : "";
    }

    /** Lower case, without accents, blanks and signs. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The candidate with the nearest spelling, the first of equals; empty where a third of the letters would differ. */
    static Optional<Node> nearest(String asked, Map<Node, Set<String>> candidates) {
        if (asked.isEmpty() || asked.length() > LONGEST) {
            return Optional.empty();
        }
        int limit = Math.max(1, asked.length() / 3);
        return candidates.entrySet().stream()
                .map(candidate -> new Near(candidate.getKey(), distance(asked, candidate.getValue(), limit)))
                .filter(near -> near.distance() <= limit && near.distance() < asked.length())
                .min(Comparator.comparingInt(Near::distance))
                .map(Near::value);
    }

    private static int distance(String asked, Set<String> spellings, int limit) {
        int best = Integer.MAX_VALUE;
        for (String spelling : spellings) {
            if (Math.abs(spelling.length() - asked.length()) <= limit && !spelling.isEmpty()) {
                best = Math.min(best, distance(asked, spelling));
            }
        }
        return best;
    }

    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private static String tail(String iri) {
        String whole = iri.endsWith("/") ? iri.substring(0, iri.length() - 1) : iri;
        return whole.substring(Math.max(whole.lastIndexOf('#'), whole.lastIndexOf('/')) + 1);
    }

    private record Near(Node value, int distance) {}
}
