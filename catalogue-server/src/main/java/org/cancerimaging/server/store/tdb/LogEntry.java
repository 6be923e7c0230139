package org.cancerimaging.server.store.tdb;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.State;

/** One line of the change log. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LogEntry.Prepared.class, name = "prepared"),
    @JsonSubTypes.Type(value = LogEntry.Committed.class, name = "committed")
})
sealed interface LogEntry {

    /**
     * A decided submission: from this line on it will be in both databases, whatever happens.
     *
     * @param first number of its first revision
     * @param submission the submission's id
     * @param at when, ISO 8601 in UTC
     * @param published names of the graphs it replaces in the public database
     * @param restricted names of the graphs it replaces in the restricted database
     * @param records one per revision, in order
     */
    record Prepared(
            long first,
            String submission,
            String at,
            List<String> published,
            List<String> restricted,
            List<RecordLine> records)
            implements LogEntry {

        /** Number of its last revision, also the name of its pending file. */
        long last() {
            return first + records.size() - 1;
        }

        List<Revision> revisions() {
            Instant when = Instant.parse(at);
            return IntStream.range(0, records.size())
                    .mapToObj(index -> records.get(index).revision(first + index, when))
                    .toList();
        }
    }

    /**
     * Both databases have caught up.
     *
     * @param last number of the last revision they hold
     * @param history where each revision of the submission begins in the history, and where the last ends; empty in logs
     *     that are older than the history
     */
    record Committed(long last, List<Long> history) implements LogEntry {

        public Committed {
            history = history == null ? List.of() : List.copyOf(history);
        }
    }

    /** What the log keeps of a {@link Revision} besides number and time. */
    record RecordLine(String id, String dataset, String provider, State state, String hash) {

        private Revision revision(long number, Instant at) {
            return new Revision(number, id, NodeFactory.createURI(dataset), provider, state, at, hash);
        }
    }
}
