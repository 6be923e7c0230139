package org.cancerimaging.server.vocabulary;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/** Takes single things out of the ontology's graph. */
final class Descriptions {

    private Descriptions() {}

    /** What is said of the thing and of blank nodes below it, and which other things name it. */
    static Graph of(Graph whole, Node thing) {
        Graph part = GraphFactory.createDefaultGraph();
        add(whole, thing, part);
        whole.find(Node.ANY, Node.ANY, thing)
                .filterKeep(triple -> triple.getSubject().isURI())
                .forEach(part::add);
        return part;
    }

    /** Adds what is said of the thing and of blank nodes below it. */
    static void add(Graph whole, Node thing, Graph part) {
        Set<Node> seen = new HashSet<>(Set.of(thing));
        Deque<Node> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (Triple triple : whole.find(open.pop(), Node.ANY, Node.ANY).toList()) {
                part.add(triple);
                if (triple.getObject().isBlank() && seen.add(triple.getObject())) {
                    open.add(triple.getObject());
                }
            }
        }
    }

    /** A copy of the graph. */
    static Graph copy(Graph whole) {
        Graph copy = GraphFactory.createDefaultGraph();
        whole.stream().forEach(copy::add);
        return copy;
    }
}
