package org.cancerimaging.ontology;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A list of concepts for one kind of value (a SKOS concept scheme), in the order of its file.
 *
 * @param name the file's name without ending, e.g. {@code body-region}
 * @param scheme IRI of the concept scheme
 * @param concepts by preferred IRI
 */
public record CodeList(String name, Node scheme, Map<Node, Concept> concepts) {

    /** Copies the concepts and keeps their order. */
    public CodeList {
        concepts = Collections.unmodifiableMap(new LinkedHashMap<>(concepts));
    }

    /** The concept with the notation, e.g. {@code CT}; empty where the list has none. Case counts. */
    public Optional<Concept> byNotation(String notation) {
        return concepts.values().stream()
                .filter(concept -> concept.notation().equals(notation))
                .findFirst();
    }
}
