package org.cancerimaging.server.store.tdb;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.DatabaseOps;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.cancerimaging.server.store.tdb.lookup.Lookups;

/**
 * The files of a TDB2 database between two compactions, in a folder of their own as TDB2 itself lays them out:
 * {@code Data-0001}, {@code Data-0002} and so on.
 */
final class Generation implements Closeable {

    private final Path folder;
    private final DatasetGraph graphs;
    private final Lookups lookups;
    private final ReadWriteLock gate = new ReentrantReadWriteLock();
    private boolean closed;

    private Generation(Path folder, DatasetGraphTDB graphs) {
        this.folder = folder;
        this.graphs = graphs;
        this.lookups = Lookups.in(graphs);
    }

    static Generation open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Location location = Location.create(folder);
        DatasetGraphTDB graphs = StoreConnection.connectCreate(
                        location, null, DatabaseOps.chooseReorderTransformation(location))
                .getDatasetGraphTDB();
        // A query that names no graph asks all of them.
        graphs.getContext().setTrue(TDB2.symUnionDefaultGraph);
        return new Generation(folder, graphs);
    }

    Path folder() {
        return folder;
    }

    DatasetGraph graphs() {
        return graphs;
    }

    /** Keeps the files open until {@link #leave}; false when they are closed already. */
    boolean enter() {
        gate.readLock().lock();
        if (closed) {
            gate.readLock().unlock();
        }
        return !closed;
    }

    /** Ends what {@link #enter} began. */
    void leave() {
        lookups.forget();
        gate.readLock().unlock();
    }

    /** Bytes of the files. */
    long bytes() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    /** Waits for running reads, then lets go of the files. */
    @Override
    public void close() {
        gate.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                StoreConnection.internalExpel(Location.create(folder), true);
            }
        } finally {
            gate.writeLock().unlock();
        }
    }
}
