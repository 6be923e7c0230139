package org.cancerimaging.server.store.tdb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.StoreUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the databases agree with the change log at start, and says what became of what was under way. */
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final List<Revision> revisions = new ArrayList<>();
    private LogEntry.@Nullable Prepared open;
    private long published;

    /** Reads the log: which revisions there are, and whether the last submission was left half done. */
    static Recovery of(List<LogEntry> entries) {
        Recovery recovery = new Recovery();
        entries.forEach(recovery::read);
        return recovery;
    }

    /** All revisions that are decided, oldest first. */
    List<Revision> revisions() {
        return revisions;
    }

    /**
     * Makes sure that the public database is the one that the log was followed with: another one would look as if
     * records were gone.
     */
    void requireSame(long applied) {
        if (applied < published) {
            throw new StoreUnavailable(
                    "The public store holds revision " + applied + " but the change log brought it to "
                            + published + ": it is another store, or an older state of it. Name the right one in "
                            + "catalogue.public-store, or copy what there is with 'catalogue migrate'.");
        }
    }

    /** Finishes the decided submission and drops the undecided one. */
    void run(Writer writer, PendingFiles pending, long highestApplied) throws IOException {
        if (highestApplied > revisions.size()) {
            throw new StoreUnavailable("The databases hold revision " + highestApplied + " but the change log ends at "
                    + revisions.size() + ": the log was cut or replaced. Restore the data folder from a backup.");
        }
        if (open != null) {
            finish(writer, pending, open);
        }
        for (long left : pending.revisions()) {
            pending.drop(left);
            if (left > revisions.size()) {
                LOG.warn("Recovered submission: revision {} was never decided, its datasets stay old", left);
            }
        }
    }

    private static void finish(Writer writer, PendingFiles pending, LogEntry.Prepared prepared) {
        if (!pending.has(prepared.last())) {
            throw new StoreUnavailable("The change log decided revision " + prepared.last()
                    + " but its pending file is gone. Restore the data folder from a backup.");
        }
        writer.redo(prepared);
        for (Revision revision : prepared.revisions()) {
            LOG.warn(
                    "Recovered submission {}: revision {} of dataset {} is new",
                    prepared.submission(),
                    revision.number(),
                    revision.id());
        }
    }

    private void read(LogEntry entry) {
        if (entry instanceof LogEntry.Prepared prepared) {
            require(open == null && prepared.first() == revisions.size() + 1, prepared.first());
            revisions.addAll(prepared.revisions());
            open = prepared;
        } else if (entry instanceof LogEntry.Committed committed) {
            require(open != null && committed.last() == revisions.size(), committed.last());
            published = open != null && !open.published().isEmpty() ? committed.last() : published;
            open = null;
        }
    }

    private static void require(boolean inOrder, long revision) {
        if (!inOrder) {
            throw new StoreUnavailable("The change log has a gap or a repetition at revision " + revision
                    + ". Restore the data folder from a backup.");
        }
    }
}
