package org.cancerimaging.server.store;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * The way back into the catalogue for descriptions that were changed in place: the same names, owners and checks as for
 * a submission, except that what would be held is refused. Thread-safe.
 */
public interface DescriptionGate {

    /**
     * Makes all edits or none, each a revision of its own. One that changes nothing makes none.
     *
     * <p>What is refused is refused by an exception of the implementation that is shown to the caller as it is.
     *
     * @param origin where the edits come from
     * @param edits at most one per dataset
     * @return the revisions that were made
     * @throws Overtaken when a record has a newer revision than the one that was edited
     * @throws StoreUnavailable when the store fails
     */
    List<Revision> accept(Origin origin, List<Edit> edits);

    /**
     * A description as it should become.
     *
     * @param dataset its IRI, also the name of its graph
     * @param provider id of the provider that the record belongs to
     * @param base number of the newest revision that was edited, 0 for a new record
     * @param description layer D, the whole of it
     */
    record Edit(Node dataset, String provider, long base, Graph description) {}

    /**
     * Where edits come from, for the provenance.
     *
     * @param agent who sent the request
     * @param hash of the request's body, lower-case hex
     */
    record Origin(Node agent, String hash) {}
}
