package org.cancerimaging.mappers.dicom;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.cancerimaging.ontology.Ontology;

/**
 * Finds the body region that descriptions of studies and series name, by whole words of the term map {@code body-part}.
 * The descriptions themselves go nowhere. Not thread-safe.
 */
final class DescribedRegion {

    private static final int MOST_WORDS = 4;
    private static final int SHORTEST_WORD = 3;
    private static final int MOST_REMEMBERED = 10_000;

    private final Ontology ontology;
    private final Map<String, Set<Node>> remembered = new HashMap<>();

    DescribedRegion(Ontology ontology) {
        this.ontology = ontology;
    }

    /** The one region that is named; nothing where none is, or several of which none lies within the other. */
    Optional<Node> of(Collection<String> descriptions) {
        Set<Node> named = new LinkedHashSet<>();
        descriptions.forEach(description -> named.addAll(named(description)));
        Set<Node> narrowest = new LinkedHashSet<>(named);
        named.forEach(region -> narrowest.removeAll(ontology.ancestors(region)));
        return narrowest.size() == 1 ? Optional.of(narrowest.iterator().next()) : Optional.empty();
    }

    private Set<Node> named(String description) {
        Set<Node> known = remembered.get(description);
        if (known != null) {
            return known;
        }
        Set<Node> found = find(words(description));
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(description, found);
        }
        return found;
    }

    private static List<String> words(String description) {
        return Arrays.stream(description.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The longest runs of words that the map knows, from left to right. */
    private Set<Node> find(List<String> words) {
        Set<Node> found = new LinkedHashSet<>();
        int at = 0;
        while (at < words.size()) {
            at += longestAt(words, at, found);
        }
        return found;
    }

    private int longestAt(List<String> words, int at, Set<Node> found) {
        for (int length = Math.min(MOST_WORDS, words.size() - at); length > 0; length--) {
            String text = String.join(" ", words.subList(at, at + length));
            if (text.length() >= SHORTEST_WORD) {
                Optional<Node> concept =
                        ontology.termMap("body-part").matchWords(text).concept();
                if (concept.isPresent()) {
                    found.add(concept.get());
                    return length;
                }
            }
        }
        return 1;
    }
}
