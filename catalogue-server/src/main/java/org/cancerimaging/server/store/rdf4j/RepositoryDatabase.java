package org.cancerimaging.server.store.rdf4j;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.cancerimaging.server.store.QuadDatabase;
import org.cancerimaging.server.store.StoreUnavailable;
import org.jspecify.annotations.Nullable;

/** A database in an engine. Nobody is in the engine when it is closed: LMDB would bring down the process. */
final class RepositoryDatabase implements QuadDatabase {

    private final Engine engine;
    private final ReadWriteLock gate = new ReentrantReadWriteLock();

    /** Of this object, not of the class: a thread that reads one database may read the other within. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable DatasetGraph> reading = new ThreadLocal<>();

    private boolean closed;

    RepositoryDatabase(Engine engine) {
        this.engine = engine;
    }

    @Override
    public <T> T read(Function<DatasetGraph, T> work) {
        DatasetGraph outer = reading.get();
        if (outer != null) {
            return work.apply(outer);
        }
        enter();
        try (Engine.Reading read = engine.reading()) {
            DatasetGraph graphs = new ReadGraphs(read);
            reading.set(graphs);
            return work.apply(graphs);
        } finally {
            reading.remove();
            gate.readLock().unlock();
        }
    }

    @Override
    public boolean isBeingRead() {
        return reading.get() != null;
    }

    @Override
    public long replace(Map<Node, Graph> named, long revision) {
        inside(() -> engine.replace(named, revision));
        return 0;
    }

    @Override
    public void load(Iterator<Quad> quads) {
        inside(() -> engine.load(new RevisionLast(quads)));
    }

    /** {@inheritDoc} LMDB uses room again that was given up; other engines are their administrator's. */
    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public void compact(Lock oneWriter) {}

    private void inside(Runnable work) {
        enter();
        try {
            work.run();
        } finally {
            gate.readLock().unlock();
        }
    }

    private void enter() {
        gate.readLock().lock();
        if (closed) {
            gate.readLock().unlock();
            throw new StoreUnavailable("The catalogue is closed");
        }
    }

    /** Waits for running reads, then lets go of the engine. */
    @Override
    public void close() throws IOException {
        gate.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                engine.close();
            }
        } finally {
            gate.writeLock().unlock();
        }
    }
}
