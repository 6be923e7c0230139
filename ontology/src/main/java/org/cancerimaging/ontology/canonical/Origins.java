package org.cancerimaging.ontology.canonical;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/** Remembers which received statements became which canonical ones. */
final class Origins {

    private final Map<Triple, Set<Triple>> received = new HashMap<>();

    /** Notes a statement that was changed. */
    void changed(Triple from, Triple to) {
        received.computeIfAbsent(to, any -> new LinkedHashSet<>()).add(from);
    }

    /** Notes that a statement was there before, beside those that became the same. */
    void kept(Triple triple) {
        Set<Triple> others = received.get(triple);
        if (others != null) {
            others.add(triple);
        }
    }

    boolean isEmpty() {
        return received.isEmpty();
    }

    Map<Triple, Set<Triple>> all() {
        return received;
    }

    /** The part as it was received. */
    Graph of(Graph part) {
        Graph graph = GraphFactory.createDefaultGraph();
        part.stream()
                .forEach(triple -> received.getOrDefault(triple, Set.of(triple)).forEach(graph::add));
        return graph;
    }

    /** Whether any statement of the part was received in another form. */
    boolean touch(Graph part) {
        return !isEmpty() && part.stream().anyMatch(received::containsKey);
    }
}
