package org.cancerimaging.server.store.rdf4j;

import java.io.Closeable;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * What differs between engines. Terms are those of Jena; an engine may store them under other names, see {@link Naming}.
 *
 * <p>Every method throws {@link org.cancerimaging.server.store.StoreUnavailable} when the engine does not answer.
 */
interface Engine extends Closeable {

    /** Begins a read. */
    Reading reading();

    /** Replaces the graphs and the number of the revision, in one transaction of the engine. */
    void replace(Map<Node, Graph> named, long revision);

    /** Adds quads; the last is there after all others. */
    void load(Iterator<Quad> quads);

    /** One read; used by one thread. */
    interface Reading extends AutoCloseable {

        /**
         * The quads that fit; {@link Node#ANY} fits everything. Only named graphs count.
         *
         * @return to be read to its end or closed; what is left open is closed with the read
         */
        Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object);

        /** Names of the graphs, once each. */
        Iterator<Node> graphs();

        /** Whether each question costs a request: it is better then to fetch a small graph whole. */
        boolean isFar();

        @Override
        void close();
    }
}
