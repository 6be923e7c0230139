package org.cancerimaging.server.discovery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.cancerimaging.ontology.Ontology;

/** The words of texts, each there once, and those of concepts, which are cut once and not for every dataset. Not thread-safe. */
final class KnownWords {

    private final Ontology ontology;
    private final Map<Node, List<String>> concepts = new HashMap<>();

    KnownWords(Ontology ontology) {
        this.ontology = ontology;
    }

    /** The virtual machine lets go of a word that no dataset has any more. */
    Stream<String> of(String text) {
        return Words.of(text).stream().map(String::intern);
    }

    /** All names of a concept and of those above it: who searches for thorax finds lung. None for what is no concept. */
    Stream<String> ofConcept(Node value) {
        return ontology.concept(value).stream()
                .flatMap(concept -> concepts.computeIfAbsent(concept.iri(), this::cut).stream());
    }

    private List<String> cut(Node value) {
        return Stream.concat(Stream.of(value), ontology.ancestors(value).stream())
                .flatMap(node -> ontology.concept(node).stream())
                .flatMap(concept -> Stream.of(
                                Stream.of(concept.notation()),
                                concept.labels().values().stream(),
                                concept.synonyms().stream())
                        .flatMap(names -> names))
                .flatMap(this::of)
                .distinct()
                .toList();
    }
}
