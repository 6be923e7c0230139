package org.cancerimaging.server.store.tdb;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.cancerimaging.server.store.Durable;
import org.cancerimaging.server.store.QuadDatabase;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.Snapshot;
import org.cancerimaging.server.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A data folder with everything in it that has to be open, closed in reverse order. */
final class Folder implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Folder.class);

    private final Deque<Closeable> opened = new ArrayDeque<>();
    private final ChangeLog log;
    private final PendingFiles pending;
    private final QuadDatabase open;
    private final QuadDatabase restricted;
    private final ReentrantLock oneWriter = new ReentrantLock();
    private final Compactor compactor;
    private final HistoryFile history;
    private final Writer writer;

    private Folder(Path path, Surroundings surroundings, QuadDatabase.Opening publicStore) throws IOException {
        try {
            Durable.folder(path);
            keep(FolderLock.take(path));
            log = keep(ChangeLog.open(path.resolve("changes.log")));
            pending = PendingFiles.in(path.resolve("pending"));
            restricted = keep(Database.open(path.resolve("restricted")));
            open = keep(publicStore.open());
            compactor = keep(
                    new Compactor(path.resolve("compacted"), oneWriter, open, restricted, surroundings.slackBytes()));
            history = keep(HistoryFile.open(path.resolve("history.nq.gz"), log.found()));
            writer = new Writer(path, log, pending, open, restricted, history, surroundings);
        } catch (IOException | StoreUnavailable failed) {
            close();
            throw failed;
        }
    }

    static Folder open(Path path, Surroundings surroundings, QuadDatabase.Opening publicStore) throws IOException {
        return new Folder(path, surroundings, publicStore);
    }

    /** Finishes what a kill left half done; answers all revisions. */
    List<Revision> recover() {
        try {
            Recovery recovery = Recovery.of(log.takeFound());
            recovery.requireSame(open.revision());
            recovery.run(writer, pending, Math.max(open.revision(), restricted.revision()));
            return recovery.revisions();
        } catch (IOException failed) {
            throw new StoreUnavailable("The pending submissions cannot be read", failed);
        }
    }

    /** The log as it is now, for the one who holds the writer's lock; may be copied later, when it has grown. */
    Snapshot.Log logUpToNow() {
        try {
            return log.upToNow();
        } catch (IOException failed) {
            throw new StoreUnavailable("The change log cannot be read", failed);
        }
    }

    /** The same of the history. */
    Snapshot.Log historyUpToNow() {
        try {
            return history.upToNow();
        } catch (IOException failed) {
            throw new StoreUnavailable("The history cannot be read", failed);
        }
    }

    /** Held by whoever writes. */
    ReentrantLock oneWriter() {
        return oneWriter;
    }

    Compactor compactor() {
        return compactor;
    }

    HistoryFile history() {
        return history;
    }

    Writer writer() {
        return writer;
    }

    QuadDatabase open() {
        return open;
    }

    QuadDatabase restricted() {
        return restricted;
    }

    private <T extends Closeable> T keep(T part) {
        opened.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (IOException failed) {
                LOG.warn("A part of the data folder did not close", failed);
            }
        }
    }
}
