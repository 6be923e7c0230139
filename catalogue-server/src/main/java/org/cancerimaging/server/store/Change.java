package org.cancerimaging.server.store;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * What one submission does to one dataset record.
 *
 * @param id the record's id
 * @param dataset the dataset's IRI
 * @param provider id of the provider
 * @param state what becomes of the record
 * @param published graphs to put into the public store, by name; each replaces the graph of that name, an empty one
 *     removes it
 * @param restricted the same for the restricted store
 */
public record Change(
        String id,
        Node dataset,
        String provider,
        State state,
        Map<Node, Graph> published,
        Map<Node, Graph> restricted) {

    /** Copies the maps. */
    public Change {
        published = Map.copyOf(published);
        restricted = Map.copyOf(restricted);
    }
}
