package org.cancerimaging.server.store;

import java.time.Instant;
import org.apache.jena.graph.Node;

/**
 * One change of one dataset record, as the change log keeps it.
 *
 * <p>Descriptions of providers go the same way, with ids {@code provider/ID}, so that they never meet a dataset's id.
 *
 * @param number position in the log, from 1, without gaps
 * @param id the record's id, the last segment of its address: {@code [a-z0-9][a-z0-9-]*}
 * @param dataset the dataset's IRI, also the name of its graph
 * @param provider id of the provider that submitted it
 * @param state what became of it
 * @param at when it was committed, UTC
 * @param hash SHA-256 of the canonical description graph, lower-case hex; the source of its ETag
 */
public record Revision(long number, String id, Node dataset, String provider, State state, Instant at, String hash) {

    /** Whether this is about a provider's description and not about a dataset. */
    public boolean ofProvider() {
        return id.startsWith("provider/");
    }
}
