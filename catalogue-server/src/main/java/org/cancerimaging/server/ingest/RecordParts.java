package org.cancerimaging.server.ingest;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * What a submission says about one dataset, by layer. An empty graph means that the body has nothing of the layer.
 *
 * @param dataset its IRI
 * @param description layer D
 * @param aggregates layer A
 * @param provenance PROV-O
 * @param cases layer P
 */
record RecordParts(Node dataset, Graph description, Graph aggregates, Graph provenance, Graph cases) {

    /** Layer P is in here: only the IRI is fit for a log. */
    @Override
    public String toString() {
        return "RecordParts[" + dataset + "]";
    }
}
