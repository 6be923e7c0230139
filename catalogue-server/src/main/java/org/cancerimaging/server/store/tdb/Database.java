package org.cancerimaging.server.store.tdb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.TDBException;
import org.cancerimaging.server.store.AppliedRevision;
import org.cancerimaging.server.store.Durable;
import org.cancerimaging.server.store.QuadDatabase;
import org.cancerimaging.server.store.StoreUnavailable;
import org.jspecify.annotations.Nullable;

/** One TDB2 database; readers work on snapshots. */
final class Database implements QuadDatabase {

    /** Of this object, not of the class: a thread that reads one database may read the other within. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Generation> reading = new ThreadLocal<>();

    private volatile Generation current;
    private volatile boolean closed;
    /** The copy that is being made; guarded by the lock of the one writer. */
    private @Nullable Renewal renewal;

    private Database(Generation current) {
        this.current = current;
    }

    static Database open(Path folder) throws IOException {
        Durable.folder(folder);
        try {
            return new Database(Generation.open(Generations.newest(folder)));
        } catch (RuntimeException failed) {
            throw new StoreUnavailable("The database " + folder + " does not open", failed);
        }
    }

    @Override
    public <T> T read(Function<DatasetGraph, T> work) {
        Generation outer = reading.get();
        if (outer != null) {
            return work.apply(outer.graphs());
        }
        Generation entered = enter();
        reading.set(entered);
        try {
            return inTransaction(entered.graphs(), work);
        } catch (TDBException | RuntimeIOException | DBOpEnvException failed) {
            throw new StoreUnavailable("The database cannot be read", failed);
        } finally {
            reading.remove();
            entered.leave();
        }
    }

    @Override
    public boolean isBeingRead() {
        return reading.get() != null;
    }

    @Override
    public long replace(Map<Node, Graph> named, long revision) {
        long[] more = {0};
        Quad applied = AppliedRevision.statement(revision);
        if (renewal != null) {
            renewal.note(named.keySet());
            renewal.note(Set.of(applied.getGraph()));
        }
        write(graphs -> {
            more[0] = Replacement.of(graphs, named);
            graphs.deleteAny(applied.getGraph(), applied.getSubject(), applied.getPredicate(), Node.ANY);
            graphs.add(applied);
        });
        return more[0];
    }

    /** {@inheritDoc} One transaction, so it is whole or not there. */
    @Override
    public void load(Iterator<Quad> quads) {
        write(graphs -> quads.forEachRemaining(graphs::add));
    }

    /** Adds N-Quads in one transaction. */
    void parse(InputStream quads) {
        write(graphs -> RDFParser.source(quads)
                .lang(Lang.NQUADS)
                .checking(false)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(graphs));
    }

    /**
     * {@inheritDoc} What there is goes into new files, and reads and writes go there from then on. Reads that began before
     * go on in the old files. A kill leaves the old files in use or the new ones.
     */
    @Override
    public void compact(Lock oneWriter) throws IOException {
        Generation old = current;
        try (Draft draft = Draft.of(Generations.next(old.folder()))) {
            new Renewal(old, draft, oneWriter).run(begun -> renewal = begun, next -> current = next);
        } catch (TDBException | RuntimeIOException | DBOpEnvException | InternalError failed) {
            throw new StoreUnavailable("The database cannot be copied; it is as before", failed);
        } finally {
            forget(oneWriter);
        }
        old.close();
        Generations.delete(old.folder());
    }

    private void forget(Lock oneWriter) {
        oneWriter.lock();
        try {
            renewal = null;
        } finally {
            oneWriter.unlock();
        }
    }

    @Override
    public long bytes() throws IOException {
        return current.bytes();
    }

    private void write(Consumer<DatasetGraph> work) {
        Generation entered = enter();
        DatasetGraph graphs = entered.graphs();
        try {
            graphs.begin(TxnType.WRITE);
            work.accept(graphs);
            graphs.commit();
        } catch (RuntimeException | InternalError failed) {
            // InternalError is how Java reports a memory-mapped write onto a full disk.
            throw new StoreUnavailable("The database cannot be written", failed);
        } finally {
            graphs.end();
            entered.leave();
        }
    }

    private static <T> T inTransaction(DatasetGraph graphs, Function<DatasetGraph, T> work) {
        graphs.begin(TxnType.READ);
        try {
            return work.apply(graphs);
        } finally {
            graphs.end();
        }
    }

    /** The generation in use, kept open; one that was replaced at this moment is passed over. */
    private Generation enter() {
        while (!closed) {
            Generation now = current;
            if (now.enter()) {
                return now;
            }
        }
        throw new StoreUnavailable("The catalogue is closed");
    }

    /** Waits for running reads, then lets go of the files. */
    @Override
    public void close() {
        closed = true;
        current.close();
    }
}
