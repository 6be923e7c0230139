package org.cancerimaging.sparql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.syntax.ElementGroup;

/**
 * Answers DESCRIBE: the triples of a resource in any graph, and those of the blank nodes below it.
 *
 * <p>The engine's own way checks neither time nor size once it has found what to describe, so it is asked for
 * the resources only.
 */
final class Description {

    private final DatasetGraph data;
    private final Graph answer;
    private final QueryPolicy policy;
    private final AtomicLong rows;
    private final long started = System.nanoTime();
    private final Set<Node> seen = new HashSet<>();

    Description(Query query, DatasetGraph data, Graph answer, QueryPolicy policy, AtomicLong rows) {
        this.data = query.hasDatasetDescription()
                ? DynamicDatasets.dynamicDataset(DatasetDescription.create(query), data, false)
                : data;
        this.answer = answer;
        this.policy = policy;
        this.rows = rows;
    }

    /** The SELECT that finds what a DESCRIBE is about. */
    static Query selection(Query describe) {
        Query select = GuardedQuery.copy(describe);
        select.setQuerySelectType();
        if (select.getQueryPattern() == null) {
            select.setQueryPattern(new ElementGroup());
        }
        if (select.getProjectVars().isEmpty()) {
            select.setQueryResultStar(true);
        }
        select.resetResultVars();
        return select;
    }

    void add(Node resource) {
        Deque<Node> open = new ArrayDeque<>();
        visit(resource, open);
        while (!open.isEmpty()) {
            copy(open.pop(), open);
        }
    }

    private void copy(Node subject, Deque<Node> open) {
        Iterator<Quad> quads = data.find(Node.ANY, subject, Node.ANY, Node.ANY);
        while (quads.hasNext()) {
            Triple triple = quads.next().asTriple();
            answer.add(triple);
            checkLimits();
            if (triple.getObject().isBlank()) {
                visit(triple.getObject(), open);
            }
        }
    }

    private void visit(Node node, Deque<Node> open) {
        if (!node.isLiteral() && seen.add(node)) {
            open.push(node);
        }
    }

    private void checkLimits() {
        rows.set(answer.size());
        Answer.checkRows(answer.size(), policy);
        if (System.nanoTime() - started > policy.timeout().toNanos()) {
            throw QueryRun.timeout(policy);
        }
    }
}
