package org.cancerimaging.server.store.tdb;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.cancerimaging.server.store.Durable;
import org.cancerimaging.server.store.StoreUnavailable;

/**
 * One TDB2 database. Thread-safe: readers work on snapshots, the catalogue lets one writer in at a time.
 *
 * <p>The graph {@code urn:cimo:store} holds one statement: the number of the last revision that was applied.
 */
final class Database implements Closeable {

    private static final Node STORE = NodeFactory.createURI("urn:cimo:store");
    private static final Node REVISION = NodeFactory.createURI("urn:cimo:revision");

    private final DatasetGraph graphs;
    private final ReadWriteLock gate = new ReentrantReadWriteLock();
    private boolean closed;

    private Database(DatasetGraph graphs) {
        this.graphs = graphs;
    }

    static Database open(Path folder) throws IOException {
        Durable.folder(folder);
        try {
            DatasetGraph graphs = DatabaseMgr.connectDatasetGraph(folder.toString());
            // A query that names no graph asks all of them.
            graphs.getContext().setTrue(TDB2.symUnionDefaultGraph);
            return new Database(graphs);
        } catch (RuntimeException failed) {
            throw new StoreUnavailable("The database " + folder + " does not open", failed);
        }
    }

    <T> T read(Function<DatasetGraph, T> work) {
        Lock open = gate.readLock();
        open.lock();
        try {
            requireOpen();
            return graphs.isInTransaction() ? work.apply(graphs) : inTransaction(work);
        } catch (TDBException | RuntimeIOException | DBOpEnvException failed) {
            throw new StoreUnavailable("The database cannot be read", failed);
        } finally {
            open.unlock();
        }
    }

    /** Whether this thread is inside a read; writing from there could never begin. */
    boolean isBeingRead() {
        return graphs.isInTransaction();
    }

    /** Number of the last revision that was applied; 0 when none was. */
    long revision() {
        return read(snapshot -> {
            var found = snapshot.find(STORE, STORE, REVISION, Node.ANY);
            return found.hasNext() ? Long.parseLong(found.next().getObject().getLiteralLexicalForm()) : 0L;
        });
    }

    /** Replaces the graphs in one transaction; doing it again changes nothing. */
    void replace(Map<Node, Graph> named, long revision) {
        Lock open = gate.readLock();
        open.lock();
        try {
            requireOpen();
            graphs.begin(TxnType.WRITE);
            named.forEach(this::replace);
            mark(revision);
            graphs.commit();
        } catch (RuntimeException | InternalError failed) {
            // InternalError is how Java reports a memory-mapped write onto a full disk.
            throw new StoreUnavailable("The database cannot be written", failed);
        } finally {
            graphs.end();
            open.unlock();
        }
    }

    /** Adds N-Quads in one transaction. */
    void load(InputStream quads) {
        graphs.begin(TxnType.WRITE);
        try {
            RDFParser.source(quads)
                    .lang(Lang.NQUADS)
                    .checking(false)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(graphs);
            graphs.commit();
        } catch (RuntimeException | InternalError failed) {
            throw new StoreUnavailable("The database cannot be filled", failed);
        } finally {
            graphs.end();
        }
    }

    private void replace(Node name, Graph graph) {
        graphs.deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
        graph.stream()
                .forEach(triple -> graphs.add(name, triple.getSubject(), triple.getPredicate(), triple.getObject()));
    }

    private void mark(long revision) {
        graphs.deleteAny(STORE, STORE, REVISION, Node.ANY);
        graphs.add(STORE, STORE, REVISION, NodeFactory.createLiteralString(Long.toString(revision)));
    }

    private <T> T inTransaction(Function<DatasetGraph, T> work) {
        graphs.begin(TxnType.READ);
        try {
            return work.apply(graphs);
        } finally {
            graphs.end();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new StoreUnavailable("The catalogue is closed");
        }
    }

    /** Waits for running reads, then lets go of the files. */
    @Override
    public void close() {
        Lock alone = gate.writeLock();
        alone.lock();
        try {
            if (!closed) {
                closed = true;
                TDBInternal.expel(graphs, true);
            }
        } finally {
            alone.unlock();
        }
    }
}
