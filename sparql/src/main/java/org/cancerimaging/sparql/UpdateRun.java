package org.cancerimaging.sparql;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingRoot;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.modify.TemplateLib;
import org.cancerimaging.sparql.UpdateRefusal.Reason;

/**
 * One run of an update. Deletes and inserts of an operation are worked out before any of them is done (SPARQL 1.1
 * Update §3.1.3), and never more of them than the limits allow.
 */
final class UpdateRun {

    /** Characters of all literals and IRIs that one operation may write. */
    private static final long MAX_CHARACTERS = 16_000_000;

    private final ChangedGraphs data;
    private final QueryPolicy policy;
    private final int maxStatements;
    private final Instant end;

    UpdateRun(ChangedGraphs data, QueryPolicy policy, int maxStatements) {
        this.data = data;
        this.policy = policy;
        this.maxStatements = maxStatements;
        this.end = Instant.now().plus(policy.timeout());
    }

    void apply(UpdateStep step) {
        Statements found = new Statements();
        Query where = step.where();
        if (where == null) {
            found.add(step, BindingRoot.create());
        } else {
            new QueryRun(where, rest(), data.seenFrom(step.with()), null).deliver(new Rows(step, found));
        }
        found.deletes.forEach(quad -> data.changeable(quad.getGraph()).delete(quad.asTriple()));
        found.inserts.forEach(quad -> data.changeable(quad.getGraph()).add(quad.asTriple()));
    }

    private QueryPolicy rest() {
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
            if (deletes.size() + inserts.size() > maxStatements || characters > MAX_CHARACTERS) {
                throw new UpdateRefusal(
                        Reason.TOO_MUCH,
                        "One operation may delete and insert " + maxStatements + " statements and write "
                                + MAX_CHARACTERS + " characters. Change fewer graphs at once.");
            }
        }
    }

    private static boolean isStatement(Quad quad) {
        Node object = quad.getObject();
        return (quad.getSubject().isURI() || quad.getSubject().isBlank())
                && quad.getPredicate().isURI()
                && (object.isURI() || object.isBlank() || object.isLiteral());
    }

    private static long length(Node node) {
        return node.isLiteral()
                ? node.getLiteralLexicalForm().length()
                : node.isURI() ? node.getURI().length() : 0;
    }
}
