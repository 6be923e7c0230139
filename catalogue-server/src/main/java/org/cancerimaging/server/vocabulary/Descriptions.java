package org.cancerimaging.server.vocabulary;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cancerimaging.server.store.Subject;

/** Takes single things out of the ontology's graph. */
final class Descriptions {

    private Descriptions() {}

    /** What is said of the thing and of blank nodes below it, and which other things name it. */
    static Graph of(Graph whole, Node thing) {
        Graph part = GraphFactory.createDefaultGraph();
        new Subject(whole, thing).copyTo(part);
        whole.find(Node.ANY, Node.ANY, thing)
                .filterKeep(triple -> triple.getSubject().isURI())
                .forEach(part::add);
        return part;
    }

    /** A copy of the graph. */
    static Graph copy(Graph whole) {
        Graph copy = GraphFactory.createDefaultGraph();
        whole.stream().forEach(copy::add);
        return copy;
    }
}
