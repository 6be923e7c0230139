package org.cancerimaging.server.store;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Brings back what a record published earlier; layer P stays as it is, what is held goes. */
public final class Return {

    private Return() {}

    /**
     * The change that does it.
     *
     * @param newest the record's newest revision
     * @param open its graphs as they were, of {@link PastGraphs}
     */
    public static Change of(Revision newest, Map<Node, Graph> open) {
        Node dataset = newest.dataset();
        Map<Node, Graph> published = new HashMap<>();
        GraphNames.open(dataset).forEach(name -> published.put(name, open.getOrDefault(name, Graph.emptyGraph)));
        Node received = GraphNames.received(dataset);
        Map<Node, Graph> restricted = Map.of(
                received,
                published.remove(received),
                GraphNames.held(dataset),
                Graph.emptyGraph,
                GraphNames.heldReport(dataset),
                Graph.emptyGraph);
        return new Change(newest.id(), dataset, newest.provider(), State.PUBLISHED, published, restricted);
    }
}
