package org.cancerimaging.ontology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * One value of a code list: the preferred IRI, its labels, and everything else that means the same.
 *
 * @param iri the preferred IRI, the one that is emitted
 * @param notation short code for people and CSV files, e.g. {@code CT}; unique in its list
 * @param labels preferred label by language tag; always has {@code en}
 * @param synonyms alternative labels in any language
 * @param broader direct parents (skos:broader)
 * @param covers regions that a combined region includes (cimo:covers)
 * @param matches IRIs of the same concept in other systems (skos:exactMatch), e.g. the EUCAIM code
 * @see <a href="https://www.w3.org/TR/skos-reference/">SKOS Reference</a>
 */
public record Concept(
        Node iri,
        String notation,
        Map<String, String> labels,
        List<String> synonyms,
        List<Node> broader,
        List<Node> covers,
        List<Node> matches) {

    /** Copies the collections. */
    public Concept {
        labels = Map.copyOf(labels);
        synonyms = List.copyOf(synonyms);
        broader = List.copyOf(broader);
        covers = List.copyOf(covers);
        matches = List.copyOf(matches);
    }

    /** The label in the language, or the English one. */
    public String label(String language) {
        return labels.getOrDefault(language, labels.getOrDefault("en", notation));
    }

    /** The IRI of this concept in the system whose IRIs start with the namespace, this concept's own IRI included. */
    public Optional<Node> in(String namespace) {
        if (iri.getURI().startsWith(namespace)) {
            return Optional.of(iri);
        }
        return matches.stream()
                .filter(match -> match.getURI().startsWith(namespace))
                .findFirst();
    }
}
