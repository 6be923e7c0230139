package org.cancerimaging.server.feeds;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/** Takes one thing out of a larger description. */
final class Excerpt {

    private Excerpt() {}

    /** What is said of the thing and of the blank nodes below it, and the triple that leads to it. */
    static Graph of(Graph whole, Node owner, Node property, Node thing) {
        Graph part = GraphFactory.createDefaultGraph();
        part.add(owner, property, thing);
        copy(whole, thing, part);
        return part;
    }

    /** Adds what is said of the thing and of the blank nodes below it. */
    static void copy(Graph whole, Node thing, Graph part) {
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
}
