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
 * @param base number of the record's newest revision that it was made from, 0 for none; {@link #ANY} when it replaces
 *     whatever is there
 */
public record Change(
        String id,
        Node dataset,
        String provider,
        State state,
        Map<Node, Graph> published,
        Map<Node, Graph> restricted,
        long base) {

    /** It does not matter which revision is the newest. */
    public static final long ANY = -1;

    /** Copies the maps. */
    public Change {
        published = Map.copyOf(published);
        restricted = Map.copyOf(restricted);
    }

    /** A change that replaces whatever is there. */
    public Change(
            String id,
            Node dataset,
            String provider,
            State state,
            Map<Node, Graph> published,
            Map<Node, Graph> restricted) {
        this(id, dataset, provider, state, published, restricted, ANY);
    }

    /** The same change, made from this revision: it is refused when the record has a newer one by then. */
    public Change from(long number) {
        return new Change(id, dataset, provider, state, published, restricted, number);
    }

    /** Whether the record's newest revision, 0 for none, is the one that it was made from. */
    public boolean fits(long newest) {
        return base == ANY || base == newest;
    }
}
