package org.cancerimaging.sparql;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingRoot;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.modify.TemplateLib;
import org.cancerimaging.sparql.UpdateRefusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One run of an update. Deletes and inserts of an operation are worked out before any of them is done (SPARQL 1.1
 * Update §3.1.3), and never more of them than the limits allow.
 */
final class UpdateRun implements GuardedRun {

    /** Characters of all literals and IRIs that one operation may write, for each statement that it may make. */
    private static final long CHARACTERS = 160;

    private final DatasetGraph data;
    private final Function<@Nullable Node, DatasetGraph> seenFrom;
    private final QueryPolicy policy;
    private final int maxStatements;
    private final Instant end;
    private @Nullable QueryRun where;
    private @Nullable QueryRefusal refusal;
    private volatile long changes;

    /**
     * A run that has not begun.
     *
     * @param data takes the changes
     * @param seenFrom what a WHERE sees when a graph takes the place of the default graph; null for none
     */
    UpdateRun(
            DatasetGraph data, Function<@Nullable Node, DatasetGraph> seenFrom, QueryPolicy policy, int maxStatements) {
        this.data = data;
        this.seenFrom = seenFrom;
        this.policy = policy;
        this.maxStatements = maxStatements;
        this.end = Instant.now().plus(policy.timeout());
    }

    /** Runs the operations in order, each on what the one before it left. */
    void apply(List<? extends UpdateOperation> operations) {
        operations.forEach(operation -> operation.on(this));
    }

    void apply(UpdateStep step) {
        Statements found = new Statements();
        Query pattern = step.where();
        if (pattern == null) {
            found.add(step, BindingRoot.create());
        } else {
            begun(new QueryRun(pattern, rest(), seenFrom.apply(step.with()), null))
                    .deliver(new Rows(step, found));
        }
        found.deletes.forEach(this::delete);
        found.inserts.forEach(this::add);
    }

    /** What is changed. */
    DatasetGraph data() {
        return data;
    }

    void add(Quad quad) {
        checkStop();
        data.add(quad);
    }

    void delete(Quad quad) {
        checkStop();
        data.delete(quad);
    }

    @Override
    public synchronized void cancel(QueryRefusal reason) {
        refusal = refusal == null ? reason : refusal;
        if (where != null) {
            where.cancel(reason);
        }
    }

    /** Statements added and deleted so far. */
    @Override
    public long rows() {
        return changes;
    }

    private synchronized QueryRun begun(QueryRun run) {
        where = run;
        if (refusal != null) {
            run.cancel(refusal);
        }
        return run;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    private void checkStop() {
        if ((changes++ & 0xFF) == 0) {
            rest();
        }
    }

    /** The limits with the time that is left. */
    private synchronized QueryPolicy rest() {
        if (refusal != null) {
            throw refusal;
        }
        Duration left = Duration.between(Instant.now(), end);
        if (left.isNegative() || left.isZero()) {
            throw QueryRun.timeout(policy);
        }
        return policy.within(left);
    }

    /** Takes the rows of a WHERE. */
    private record Rows(UpdateStep step, Statements found) implements AnswerWriter {

        @Override
        public void rows(RowSet rows) {
            rows.forEachRemaining(row -> found.add(step, row));
        }

        @Override
        public void truth(boolean answer) {
            throw new IllegalStateException("a WHERE is a SELECT");
        }

        @Override
        public void graph(Graph graph) {
            throw new IllegalStateException("a WHERE is a SELECT");
        }
    }

    /** What an operation deletes and inserts. */
    private final class Statements {

        private final Set<Quad> deletes = new LinkedHashSet<>();
        private final Set<Quad> inserts = new LinkedHashSet<>();
        private long characters;

        void add(UpdateStep step, Binding row) {
            Map<Node, Node> blanks = new HashMap<>();
            add(step.deletes(), row, blanks, deletes);
            add(step.inserts(), row, blanks, inserts);
        }

        private void add(List<Quad> templates, Binding row, Map<Node, Node> blanks, Set<Quad> all) {
            for (Quad template : templates) {
                Quad quad = TemplateLib.subst(template, row, blanks);
                // A row that lacks a value, or has one that cannot stand there, makes no statement (§3.1.3).
                if (isStatement(quad) && all.add(quad)) {
                    count(quad);
                }
            }
        }

        private void count(Quad quad) {
            characters += length(quad.getSubject()) + length(quad.getPredicate()) + length(quad.getObject());
            if (deletes.size() + inserts.size() > maxStatements || characters > CHARACTERS * maxStatements) {
                throw new UpdateRefusal(
                        Reason.TOO_MUCH,
                        "One operation may delete and insert " + maxStatements + " statements and write "
                                + CHARACTERS * maxStatements + " characters. Change fewer graphs at once.");
            }
        }
    }

    private static boolean isStatement(Quad quad) {
        Node object = quad.getObject();
        return GraphStep.isGraph(quad.getGraph())
                && (quad.getSubject().isURI() || quad.getSubject().isBlank())
                && quad.getPredicate().isURI()
                && (object.isURI() || object.isBlank() || object.isLiteral());
    }

    private static long length(Node node) {
        return node.isLiteral()
                ? node.getLiteralLexicalForm().length()
                : node.isURI() ? node.getURI().length() : 0;
    }
}
