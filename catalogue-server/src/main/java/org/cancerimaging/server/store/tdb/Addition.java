package org.cancerimaging.server.store.tdb;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a submission adds to the history, written while the databases write theirs: both mostly wait for the disk. */
final class Addition {

    private static final Logger LOG = LoggerFactory.getLogger(Addition.class);

    private final HistoryFile history;
    private final FutureTask<List<Long>> work;

    private Addition(HistoryFile history, List<Map<Node, Graph>> members) {
        this.history = history;
        this.work = new FutureTask<>(() -> history.append(members));
    }

    static Addition begin(HistoryFile history, LogEntry.Prepared prepared, Batch batch) {
        Addition addition = new Addition(
                history,
                prepared.records().stream()
                        .map(line -> HistoryMember.of(NodeFactory.createURI(line.dataset()), batch))
                        .toList());
        new Thread(addition.work, "history").start();
        return addition;
    }

    /**
     * Waits for it.
     *
     * @return where each revision begins, and where the last ends
     * @throws IOException when it cannot be written; then nothing was added
     */
    List<Long> kept() throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return work.get();
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException refused ? refused : new IOException(failed.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
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
