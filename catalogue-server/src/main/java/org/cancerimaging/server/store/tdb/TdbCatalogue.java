package org.cancerimaging.server.store.tdb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.Change;
import org.cancerimaging.server.store.Compaction;
import org.cancerimaging.server.store.History;
import org.cancerimaging.server.store.Overtaken;
import org.cancerimaging.server.store.QuadDatabase;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.Snapshot;
import org.cancerimaging.server.store.StoreUnavailable;

/**
 * The catalogue in one data folder: {@code public/}, {@code restricted/}, {@code changes.log} and {@code pending/}.
 *
 * <p>Thread-safe. Survives a kill at any moment, see {@link Writer}.
 */
public final class TdbCatalogue implements Catalogue {

    private final Folder folder;
    private final Revisions revisions = new Revisions();
    private final ReentrantLock oneWriter;

    private TdbCatalogue(Folder folder) {
        this.folder = folder;
        this.oneWriter = folder.oneWriter();
    }

    /**
     * Opens the catalogue of a data folder, making it when there is none, and finishes what a kill left half done.
     *
     * @throws StoreUnavailable when the folder is in use, cannot be written, or is damaged
     */
    public static Catalogue open(Path folder) {
        return open(folder, Surroundings.REAL);
    }

    /**
     * The same with the public database elsewhere; everything else stays in the folder.
     *
     * @param publicStore opened once the folder is locked, closed with the catalogue
     * @throws StoreUnavailable also when the public database cannot be reached, or is not the one of this folder
     */
    public static Catalogue open(Path folder, QuadDatabase.Opening publicStore) {
        return open(folder, Surroundings.REAL, publicStore);
    }

    /** The public database in the folder itself, made when there is none. */
    public static QuadDatabase publicStore(Path folder) throws IOException {
        return Database.open(folder.resolve("public"));
    }

    static Catalogue open(Path folder, Surroundings surroundings) {
        return open(folder, surroundings, () -> publicStore(folder));
    }

    static Catalogue open(Path folder, Surroundings surroundings, QuadDatabase.Opening publicStore) {
        try {
            TdbCatalogue catalogue = new TdbCatalogue(Folder.open(folder, surroundings, publicStore));
            catalogue.start();
            return catalogue;
        } catch (IOException failed) {
            throw new StoreUnavailable("The data folder " + folder + " cannot be opened", failed);
        }
    }

    private void start() {
        boolean started = false;
        try {
            revisions.add(folder.recover());
            started = true;
        } finally {
            if (!started) {
                folder.close();
            }
        }
    }

    @Override
    public <T> T read(Function<DatasetGraph, T> work) {
        return folder.open().read(work);
    }

    @Override
    public <T> T readRestricted(Function<DatasetGraph, T> work) {
        return folder.restricted().read(work);
    }

    @Override
    public List<Revision> commit(String submission, List<Change> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        if (folder.open().isBeingRead() || folder.restricted().isBeingRead()) {
            throw new IllegalStateException("a commit cannot be made inside a read");
        }
        Batch batch = Batch.of(changes);
        oneWriter.lock();
        try {
            noted(folder.writer().catchUp());
            changes.forEach(this::requireFit);
            List<Revision> made = noted(folder.writer().write(revisions.number() + 1, submission, batch));
            folder.compactor().committed(folder.writer().takeGrowth());
            return made;
        } finally {
            oneWriter.unlock();
        }
    }

    private void requireFit(Change change) {
        if (!change.fits(newest(change.id()).map(Revision::number).orElse(0L))) {
            throw new Overtaken(change.id());
        }
    }

    @Override
    public <T> T snapshot(Function<Snapshot, T> work) {
        oneWriter.lock();
        try {
            noted(folder.writer().catchUp());
            return folder.restricted()
                    .read(restricted -> folder.open().read(open -> {
                        Snapshot.Log log = folder.logUpToNow();
                        Snapshot.Log history = folder.historyUpToNow();
                        Snapshot now = new Snapshot(revisions.number(), open, restricted, log, history);
                        oneWriter.unlock();
                        return work.apply(now);
                    }));
        } finally {
            if (oneWriter.isHeldByCurrentThread()) {
                oneWriter.unlock();
            }
        }
    }

    @Override
    public long revision() {
        return revisions.number();
    }

    @Override
    public Optional<Revision> newest(String id) {
        return revisions.newest(id);
    }

    @Override
    public Optional<Revision> newest(Node dataset) {
        return revisions.newest(dataset);
    }

    @Override
    public List<Revision> revisions(String id) {
        return revisions.of(id);
    }

    @Override
    public List<Revision> changes(long after) {
        return revisions.after(after);
    }

    @Override
    public History history() {
        return folder.history();
    }

    @Override
    public Compaction compact() {
        return folder.compactor().compact();
    }

    private List<Revision> noted(List<Revision> made) {
        revisions.add(made);
        return made;
    }

    @Override
    public void close() {
        // It may be waiting for the lock.
        folder.compactor().close();
        oneWriter.lock();
        try {
            folder.close();
        } finally {
            oneWriter.unlock();
        }
    }
}
