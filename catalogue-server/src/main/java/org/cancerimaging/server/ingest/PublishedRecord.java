package org.cancerimaging.server.ingest;

import org.cancerimaging.server.store.CanonicalHash;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.GraphNames;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.State;

/** The public version of a record, as far as a new submission has to be compared with it. */
final class PublishedRecord {

    private final Catalogue catalogue;
    private final String id;

    PublishedRecord(Catalogue catalogue, String id) {
        this.catalogue = catalogue;
        this.id = id;
    }

    /** Whether publishing it would change nothing: same description, same aggregates, no cases to hand over. */
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
                        || CanonicalHash.of(parts.aggregates()).equals(aggregates(parts)));
    }

    private String aggregates(RecordParts parts) {
        return catalogue.read(graphs -> CanonicalHash.of(graphs.getGraph(GraphNames.aggregates(parts.dataset()))));
    }
}
