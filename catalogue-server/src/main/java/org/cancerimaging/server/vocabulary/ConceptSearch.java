package org.cancerimaging.server.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cancerimaging.ontology.CodeList;
import org.cancerimaging.ontology.Concept;

/**
 * Finds concepts of a list by what somebody types into a form: notation, label in any language, other names.
 *
 * @param list where to look
 */
record ConceptSearch(CodeList list) {

    private static final int NO_MATCH = 5;

    /** All that match, best first: the same, then those that begin so, then those with such a word, then any part. */
    List<Concept> find(String query, Language language) {
        String wanted = fold(query);
        if (wanted.isEmpty()) {
            return List.copyOf(list.concepts().values());
        }
        List<Hit> hits = new ArrayList<>();
        for (Concept concept : list.concepts().values()) {
            int rank = texts(concept, language)
                    .mapToInt(text -> rank(fold(text), wanted))
                    .min()
                    .orElse(NO_MATCH);
            if (rank < NO_MATCH) {
                hits.add(new Hit(concept, rank));
            }
        }
        // The sort is stable: among equals the order of the list holds.
        return hits.stream()
                .sorted(Comparator.comparingInt(Hit::rank))
                .map(Hit::concept)
                .toList();
    }

    private static Stream<String> texts(Concept concept, Language language) {
        Stream<String> names = Stream.of(concept.notation(), concept.label(language.tag()));
        return Stream.of(names, concept.labels().values().stream(), concept.synonyms().stream())
                .flatMap(texts -> texts);
    }

    private static int rank(String text, String wanted) {
        if (text.equals(wanted)) {
            return 0;
        }
        if (text.startsWith(wanted)) {
            return 1;
        }
        return text.contains(" " + wanted) ? 2 : text.contains(wanted) ? 3 : NO_MATCH;
    }

    /** Small letters without accents. */
    private static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[\\s,()/_-]+", " ").strip();
    }

    private record Hit(Concept concept, int rank) {}
}
