package org.cancerimaging.server.store.tdb;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a submission adds to the history, written while the databases write theirs. */
final class Addition {

    private static final Logger LOG = LoggerFactory.getLogger(Addition.class);

    private final HistoryFile history;
    private final Beside<List<Long>> work;

    private Addition(HistoryFile history, List<Map<Node, Graph>> members) {
        this.history = history;
        this.work = Beside.begin("history", () -> history.append(members));
    }

    static Addition begin(HistoryFile history, LogEntry.Prepared prepared, Batch batch) {
        return new Addition(
                history,
                prepared.records().stream()
                        .map(line -> HistoryMember.of(NodeFactory.createURI(line.dataset()), batch))
                        .toList());
    }

    /**
     * Waits for it.
     *
     * @return where each revision begins, and where the last ends
     * @throws IOException when it cannot be written; then nothing was added
     */
    List<Long> kept() throws IOException {
        try {
            return work.result();
        } catch (RuntimeException failed) {
            throw new IOException(failed);
        }
    }

    /** Waits for it and takes it out again, as far as that can be: what the log does not name is never read. */
    void undo() {
        try {
            history.takeBack(kept());
        } catch (IOException failed) {
            LOG.debug("The history keeps what no revision names", failed);
        }
    }
}
