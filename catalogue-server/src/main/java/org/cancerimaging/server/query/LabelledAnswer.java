package org.cancerimaging.server.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.exec.RowSet;
import org.cancerimaging.sparql.AnswerWriter;

/**
 * Adds names to the rows of an answer.
 *
 * @param out takes the answer with the names
 */
record LabelledAnswer(AnswerWriter out, Labels labels) implements AnswerWriter {

    @Override
    public void rows(RowSet rows) {
        out.rows(new LabelledRows(rows, labels));
    }

    @Override
    public void truth(boolean answer) {
        out.truth(answer);
    }

    @Override
    public void graph(Graph graph) {
        out.graph(graph);
    }
}
