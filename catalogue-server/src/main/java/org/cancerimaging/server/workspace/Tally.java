package org.cancerimaging.server.workspace;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

/**
 * A dataset in a write transaction that counts what comes and goes, statement by statement, and refuses what would be too
 * much. Nothing else of it may be used to write.
 */
final class Tally extends DatasetGraphWrapper {

    private final long most;
    private final MemoryShare share;
    private final long bytesBefore;
    private long statements;
    private long bytes;

    /**
     * Begins to count.
     *
     * @param statements that are there already
     * @param bytes that they take of the share
     * @param most statements that there may be
     */
    Tally(DatasetGraph data, long statements, long bytes, long most, MemoryShare share) {
        super(data);
        this.statements = statements;
        this.bytes = bytes;
        this.bytesBefore = bytes;
        this.most = most;
        this.share = share;
    }

    @Override
    public void add(Quad quad) {
        if (getWrapped().contains(quad)) {
            return;
        }
        if (statements == most) {
            throw Refusal.tooManyStatements(most);
        }
        long cost = MemoryShare.of(quad);
        share.take(cost);
        statements++;
        bytes += cost;
        getWrapped().add(quad);
    }

    @Override
    public void delete(Quad quad) {
        if (getWrapped().contains(quad)) {
            long cost = MemoryShare.of(quad);
            share.give(cost);
            statements--;
            bytes -= cost;
            getWrapped().delete(quad);
        }
    }

    @Override
    public void clear() {
        share.give(bytes);
        statements = 0;
        bytes = 0;
        getWrapped().clear();
    }

    @Override
    public void add(Node graph, Node subject, Node property, Node value) {
        add(Quad.create(graph, subject, property, value));
    }

    @Override
    public void delete(Node graph, Node subject, Node property, Node value) {
        delete(Quad.create(graph, subject, property, value));
    }

    /** Makes the share what it was before. */
    void undo() {
        share.give(bytes - bytesBefore);
    }

    /** Statements that are there now. */
    long statements() {
        return statements;
    }

    /** What they take of the share. */
    long bytes() {
        return bytes;
    }
}
