package org.cancerimaging.server.ingest;

import java.util.List;
import org.cancerimaging.ontology.canonical.Canonical;

/**
 * A submission that was read, renamed, taken apart and checked. Nothing is decided yet: that takes the catalogue as it is
 * when the submission's turn comes.
 *
 * @param id the submission's id
 * @param bodyHash SHA-256 of the body
 * @param named what was read, under canonical names
 * @param split the same by record and layer
 * @param records what was found out of each record
 */
record Examined(String id, String bodyHash, Canonical named, LayerSplit.Outcome split, List<OfRecord> records) {

    Examined {
        records = List.copyOf(records);
    }

    /** What was found out of one record. */
    record OfRecord(RecordParts parts, Received received, Verdict verdict) {

        Decision decision(String id) {
            return new Decision(id, parts, received, verdict);
        }

        /** Layer P is in here. */
        @Override
        public String toString() {
            return "OfRecord[" + parts.dataset() + "]";
        }
    }

    /** Layer P is in here. */
    @Override
    public String toString() {
        return "Examined[" + id + "]";
    }
}
