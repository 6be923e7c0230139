package org.cancerimaging.server.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * One database of named graphs, whatever engine keeps it. Thread-safe: many readers, and the catalogue lets one writer in
 * at a time.
 *
 * <p>It follows the change log: the catalogue brings it up to one revision after the other, and does so again when it does
 * not know whether it did. An engine that cannot answer throws {@link StoreUnavailable}; it never looks empty.
 */
public interface QuadDatabase extends Closeable {

    /** Makes a database ready for use. */
    interface Opening {

        /**
         * Opens it, making it when there is none.
         *
         * @throws StoreUnavailable when it cannot be reached, or is not what it should be
         */
        QuadDatabase open() throws IOException;
    }

    /**
     * Reads. A read inside a read of the same thread is part of it. All of it is one snapshot where the engine is in this
     * process; elsewhere each named graph is whole. The dataset must not escape the function.
     */
    <T> T read(Function<DatasetGraph, T> work);

    /** Whether this thread is inside a read; writing from there could never begin. */
    boolean isBeingRead();

    /** Number of the last revision that was applied; 0 when none was. */
    default long revision() {
        return read(AppliedRevision::of);
    }

    /**
     * Replaces the graphs and keeps the revision, all or nothing; doing it again changes nothing. An empty graph removes
     * the one of that name.
     *
     * @return how many statements there are more now; 0 where the engine keeps its own house
     */
    long replace(Map<Node, Graph> named, long revision);

    /**
     * Fills an empty database. What tells the revision comes last, so that a database that was filled in part has none.
     *
     * @param quads with the one that tells the revision among them
     */
    void load(Iterator<Quad> quads);

    /** Bytes on the disk that {@link #compact} may give back in part; 0 where the engine keeps its own house. */
    long bytes() throws IOException;

    /**
     * Gives back the room of what was replaced, while others read and write.
     *
     * @param oneWriter held by whoever writes; taken for moments
     */
    void compact(Lock oneWriter) throws IOException;
}
