package org.cancerimaging.server.feeds;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cancerimaging.server.store.Subject;

/** Takes one thing out of a larger description. */
final class Excerpt {

    private Excerpt() {}

    /** What is said of the thing and of the blank nodes below it, and the triple that leads to it. */
    static Graph of(Graph whole, Node owner, Node property, Node thing) {
        Graph part = GraphFactory.createDefaultGraph();
        part.add(owner, property, thing);
        new Subject(whole, thing).copyTo(part);
        return part;
    }
}
