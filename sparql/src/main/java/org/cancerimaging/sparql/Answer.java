package org.cancerimaging.sparql;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.cancerimaging.sparql.QueryRefusal.Reason;

/** Hands the answer of an execution to a writer, counting rows and triples on the way. */
final class Answer {

    private final Query query;
    private final DatasetGraph data;
    private final QueryExec execution;
    private final QueryPolicy policy;
    private final AtomicLong rows;

    Answer(Query query, DatasetGraph data, QueryExec execution, QueryPolicy policy, AtomicLong rows) {
        this.query = query;
        this.data = data;
        this.execution = execution;
        this.policy = policy;
        this.rows = rows;
    }

    void deliver(AnswerWriter writer) {
        if (query.isSelectType()) {
            RowSet found = execution.select();
            writer.rows(RowSetStream.create(found.getResultVars(), new Limited<>(found, policy, rows)));
        } else if (query.isAskType()) {
            writer.truth(execution.ask());
        } else {
            writer.graph(query.isConstructType() ? constructed() : described());
        }
    }

    private Graph constructed() {
        Graph graph = emptyGraph();
        Iterator<Triple> triples = execution.constructTriples();
        while (triples.hasNext()) {
            graph.add(triples.next());
            rows.set(graph.size());
            checkRows(graph.size(), policy);
        }
        return graph;
    }

    private Graph described() {
        Graph graph = emptyGraph();
        Description description = new Description(query, data, graph, policy, rows);
        query.getResultURIs().forEach(description::add);
        RowSet found = execution.select();
        List<Var> about = found.getResultVars();
        found.forEach(
                row -> about.stream().map(row::get).filter(Objects::nonNull).forEach(description::add));
        return graph;
    }

    private Graph emptyGraph() {
        Graph graph = GraphMemFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
        return graph;
    }

    static void checkRows(long rows, QueryPolicy policy) {
        if (rows > policy.maxRows()) {
            throw new QueryRefusal(
                    Reason.TOO_MANY_ROWS,
                    "The answer has more than " + policy.maxRows() + " rows or triples, the most this endpoint gives "
                            + "at once. Read it in pages: add ORDER BY, LIMIT " + policy.maxRows() + " and OFFSET.");
        }
    }

    /** An iterator that ends with a refusal, not with silence, at the limit. */
    private static final class Limited<T> implements Iterator<T> {
        private final Iterator<T> source;
        private final QueryPolicy policy;
        private final AtomicLong taken;

        Limited(Iterator<T> source, QueryPolicy policy, AtomicLong taken) {
            this.source = source;
            this.policy = policy;
            this.taken = taken;
        }

        @Override
        public boolean hasNext() {
            return source.hasNext();
        }

        @Override
        public T next() {
            checkRows(taken.incrementAndGet(), policy);
            return source.next();
        }
    }
}
