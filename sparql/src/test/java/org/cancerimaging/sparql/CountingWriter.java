package org.cancerimaging.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.exec.RowSet;

/** Counts what an answer holds. */
final class CountingWriter implements AnswerWriter {

    private long count;

    /** Rows, triples, or 1 for a yes. */
    long count() {
        return count;
    }

    @Override
    public void rows(RowSet rows) {
        while (rows.hasNext()) {
            rows.next();
            count++;
        }
    }

    @Override
    public void truth(boolean answer) {
        count = answer ? 1 : 0;
    }

    @Override
    public void graph(Graph graph) {
        count = graph.size();
    }
}
