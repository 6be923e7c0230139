package org.cancerimaging.ontology;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.cancerimaging.ontology.canonical.PreferredValues;

/**
 * Finds the preferred IRI of a value of a code list by skos:exactMatch. An IRI that matches two concepts of a list says
 * of neither that it is meant, so it is no name of them.
 */
final class ListedValues implements PreferredValues {

    private final Map<String, Map<Node, Concept>> byList = new HashMap<>();

    ListedValues(Map<String, CodeList> lists) {
        lists.forEach((name, list) -> byList.put(name, index(list)));
    }

    @Override
    public Optional<Node> preferred(String codeList, String namespace, Node value) {
        Map<Node, Concept> known = byList.get(codeList);
        if (known == null) {
            throw new IllegalArgumentException("canonical-names.tsv: there is no code list named " + codeList);
        }
        return Optional.ofNullable(known.get(value)).map(concept -> preferred(known, concept, namespace));
    }

    private static Node preferred(Map<Node, Concept> known, Concept concept, String namespace) {
        if (namespace.isEmpty()) {
            return concept.iri();
        }
        return Stream.concat(Stream.of(concept.iri()), concept.matches().stream())
                .filter(iri -> iri.isURI() && iri.getURI().startsWith(namespace))
                .filter(iri -> concept.equals(known.get(iri)))
                .findFirst()
                .orElse(concept.iri());
    }

    private static Map<Node, Concept> index(CodeList list) {
        Map<Node, Concept> index = new HashMap<>();
        Set<Node> ambiguous = new HashSet<>();
        for (Concept concept : list.concepts().values()) {
            for (Node match : concept.matches()) {
                Concept other = index.putIfAbsent(match, concept);
                if (other != null && !other.equals(concept)) {
                    ambiguous.add(match);
                }
            }
        }
        index.keySet().removeAll(ambiguous);
        index.putAll(list.concepts());
        return index;
    }
}
