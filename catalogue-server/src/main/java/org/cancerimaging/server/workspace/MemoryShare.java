package org.cancerimaging.server.workspace;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * The memory that all workspaces share. What a statement takes is reckoned: measured on the store in memory (Jena 5.6.0,
 * 64-bit, six indexes of named graphs and three of the default graph), and the text of its terms added. Thread-safe.
 */
final class MemoryShare {

    private static final long IN_DEFAULT_GRAPH = 620;
    private static final long IN_NAMED_GRAPH = 1_450;

    private final long most;
    private long taken;

    /**
     * A share of which nothing is taken.
     *
     * @param most bytes
     */
    MemoryShare(long most) {
        this.most = most;
    }

    /** What a statement takes, bytes. */
    static long of(Quad quad) {
        return (quad.isDefaultGraph() ? IN_DEFAULT_GRAPH : IN_NAMED_GRAPH + length(quad.getGraph()))
                + length(quad.getSubject())
                + length(quad.getPredicate())
                + length(quad.getObject());
    }

    /**
     * Takes bytes.
     *
     * @throws org.cancerimaging.server.http.CatalogueException 413 when there are not so many
     */
    synchronized void take(long bytes) {
        if (taken + bytes > most) {
            throw Refusal.noMemory();
        }
        taken += bytes;
    }

    /** Gives bytes back; takes them unasked when they are below zero. */
    synchronized void give(long bytes) {
        taken -= bytes;
    }

    synchronized long taken() {
        return taken;
    }

    private static long length(Node node) {
        return node.isLiteral()
                ? node.getLiteralLexicalForm().length()
                : node.isURI() ? node.getURI().length() : 0;
    }
}
