package org.cancerimaging.server.ingest;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cancerimaging.server.store.CanonicalHash;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.GraphNames;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.State;

/** What the stores hold of a record, as far as a new submission has to be compared with it or added to it. */
final class PublishedRecord {

    private final Catalogue catalogue;
    private final String id;

    PublishedRecord(Catalogue catalogue, String id) {
        this.catalogue = catalogue;
        this.id = id;
    }

    /** Whether a held version lies in the restricted store. */
    boolean isHeld() {
        return catalogue
                .newest(id)
                .map(Revision::state)
                .filter(State.HELD::equals)
                .isPresent();
    }

    /** Whether the published version was received under other names. */
    boolean hasReceived(Node dataset) {
        return catalogue.readRestricted(graphs -> graphs.containsGraph(GraphNames.received(dataset)));
    }

    /** The report of the published version, with the measurements of its quality so far. */
    Graph report(Node dataset) {
        return catalogue.read(graphs -> {
            Graph copy = GraphFactory.createDefaultGraph();
            graphs.getGraph(GraphNames.report(dataset)).stream().forEach(copy::add);
            return copy;
        });
    }

    /**
     * Whether publishing it would change nothing: same description, same aggregates, received under the same names, no
     * cases to hand over.
     */
    boolean isSame(Decision decision) {
        return decision.state() == State.PUBLISHED
                && decision.parts().cases().isEmpty()
                && catalogue
                        .newest(id)
                        .filter(newest -> isSame(newest, decision))
                        .isPresent();
    }

    private boolean isSame(Revision newest, Decision decision) {
        RecordParts parts = decision.parts();
        return newest.state() == State.PUBLISHED
                && newest.dataset().equals(parts.dataset())
                && newest.hash().equals(CanonicalHash.of(parts.description()))
                && (parts.aggregates().isEmpty()
                        || CanonicalHash.of(parts.aggregates()).equals(aggregates(parts)))
                && isSameReceived(decision);
    }

    private boolean isSameReceived(Decision decision) {
        Graph received = decision.received().graph();
        Node dataset = decision.parts().dataset();
        return received.isEmpty()
                ? !hasReceived(dataset)
                : CanonicalHash.of(received)
                        .equals(catalogue.readRestricted(
                                graphs -> CanonicalHash.of(graphs.getGraph(GraphNames.received(dataset)))));
    }

    private String aggregates(RecordParts parts) {
        return catalogue.read(graphs -> CanonicalHash.of(graphs.getGraph(GraphNames.aggregates(parts.dataset()))));
    }
}
