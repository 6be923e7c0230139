package org.cancerimaging.server.store.tdb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.cancerimaging.server.store.QuadDatabase;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.StoreNotWritable;
import org.cancerimaging.server.store.StoreUnavailable;
import org.cancerimaging.server.store.tdb.Surroundings.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Brings one submission after the other into both databases by rolling forward.
 *
 * <ol>
 *   <li>the graphs go to a pending file;
 *   <li>the change log says <em>prepared</em>: from here on the submission is decided;
 *   <li>both databases are brought up to it, while the history keeps what is new in public: three waits for the disk at
 *       once;
 *   <li>the change log says <em>committed</em>, and the pending file goes.
 * </ol>
 *
 * Not thread-safe: the catalogue's lock guards it.
 */
final class Writer {

    /** TDB2 extends its files in steps of 8 MiB, some two dozen of them. */
    private static final long ROOM = 256L << 20;

    private final Path folder;
    private final ChangeLog log;
    private final PendingFiles pending;
    private final QuadDatabase open;
    private final QuadDatabase restricted;
    private final HistoryFile history;
    private final Surroundings surroundings;
    private LogEntry.@Nullable Prepared unfinished;
    private long more;

    Writer(
            Path folder,
            ChangeLog log,
            PendingFiles pending,
            QuadDatabase open,
            QuadDatabase restricted,
            HistoryFile history,
            Surroundings surroundings) {
        this.folder = folder;
        this.log = log;
        this.pending = pending;
        this.open = open;
        this.restricted = restricted;
        this.history = history;
        this.surroundings = surroundings;
    }

    /** Decides the submission and applies it. */
    List<Revision> write(long first, String submission, Batch batch) {
        LogEntry.Prepared prepared =
                batch.prepared(first, submission, surroundings.clock().instant().truncatedTo(ChronoUnit.MILLIS));
        prepare(prepared, batch);
        unfinished = prepared;
        finish(prepared, batch);
        return prepared.revisions();
    }

    /** How many statements the databases hold more than when this was asked last. */
    long takeGrowth() {
        long growth = more;
        more = 0;
        return growth;
    }

    /** Finishes what an earlier failure left decided but not applied; empty when there is nothing of the kind. */
    List<Revision> catchUp() {
        LogEntry.Prepared left = unfinished;
        if (left == null) {
            return List.of();
        }
        redo(left);
        return left.revisions();
    }

    /** Applies a decided submission from its pending file. */
    void redo(LogEntry.Prepared prepared) {
        try {
            DatasetGraph graphs = pending.read(prepared.last());
            finish(
                    prepared,
                    new Batch(
                            prepared.records(),
                            PendingFiles.pick(graphs, prepared.published()),
                            PendingFiles.pick(graphs, prepared.restricted())));
        } catch (IOException | RiotException failed) {
            throw new StoreUnavailable("The pending file of revision " + prepared.last() + " cannot be read", failed);
        }
    }

    /** Says in the log that a submission is in both databases and what is new in the history, and lets go of its file. */
    private void committed(LogEntry.Prepared prepared, Addition addition) {
        try {
            List<Long> kept = addition.kept();
            surroundings.reached(Moment.HISTORY_KEPT);
            log.append(new LogEntry.Committed(prepared.last(), kept));
            history.add(prepared.first(), kept);
            unfinished = null;
            surroundings.reached(Moment.COMMITTED);
            pending.drop(prepared.last());
            surroundings.reached(Moment.PENDING_DROPPED);
        } catch (IOException failed) {
            throw new StoreUnavailable("The history or the change log cannot be written", failed);
        }
    }

    private void prepare(LogEntry.Prepared prepared, Batch batch) {
        try {
            requireRoom();
            pending.write(prepared.last(), batch);
            surroundings.reached(Moment.PENDING_WRITTEN);
            log.append(prepared);
            surroundings.reached(Moment.PREPARED);
        } catch (IOException failed) {
            forget(prepared, failed);
            throw new StoreNotWritable("The submission cannot be written to the disk; nothing was changed", failed);
        }
    }

    private void requireRoom() throws IOException {
        if (surroundings.freeBytes(folder) < ROOM) {
            throw new StoreNotWritable("Less than " + (ROOM >> 20) + " MiB are free on the disk of the data folder; "
                    + "nothing was changed. Make room and submit again.");
        }
    }

    private void forget(LogEntry.Prepared prepared, IOException failed) {
        try {
            pending.drop(prepared.last());
        } catch (IOException again) {
            // The next start drops it, too.
            failed.addSuppressed(again);
        }
    }

    private void finish(LogEntry.Prepared prepared, Batch batch) {
        Addition addition = Addition.begin(history, prepared, batch);
        boolean applied = false;
        try {
            apply(prepared, batch);
            applied = true;
        } finally {
            if (!applied) {
                addition.undo();
            }
        }
        committed(prepared, addition);
    }

    /** Brings both databases up to it, at once where both change; when one fails, the other may have it already. */
    private void apply(LogEntry.Prepared prepared, Batch batch) {
        if (batch.restricted().isEmpty()) {
            publish(prepared, batch);
        } else {
            Beside<Long> kept = Beside.begin("restricted", () -> keep(prepared, batch));
            try {
                publish(prepared, batch);
            } finally {
                kept.end();
            }
            more += resultOf(kept);
        }
        surroundings.reached(Moment.BOTH_APPLIED);
    }

    private long keep(LogEntry.Prepared prepared, Batch batch) {
        surroundings.reached(Moment.RESTRICTED_BEGINS);
        return restricted.replace(batch.restricted(), prepared.last());
    }

    private void publish(LogEntry.Prepared prepared, Batch batch) {
        surroundings.reached(Moment.PUBLIC_BEGINS);
        if (!batch.published().isEmpty()) {
            more += open.replace(batch.published(), prepared.last());
        }
    }

    private static long resultOf(Beside<Long> applied) {
        try {
            return applied.result();
        } catch (IOException failed) {
            throw new StoreUnavailable("The database cannot be written", failed);
        }
    }
}
