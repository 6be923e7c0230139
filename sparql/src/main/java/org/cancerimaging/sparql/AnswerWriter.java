package org.cancerimaging.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Takes the answer of a query; exactly one method is called, by the form of the query.
 *
 * <p>A refusal may come while rows are read: whoever writes them to a client must be able to take them back, for
 * an answer that is cut short must never look like a whole one.
 */
public interface AnswerWriter {

    /** The rows of a SELECT, streamed; reading on past a limit throws {@link QueryRefusal}. */
    void rows(RowSet rows);

    /** The answer of an ASK. */
    void truth(boolean answer);

    /** The whole graph of a CONSTRUCT or DESCRIBE, with the prefixes of the query. */
    void graph(Graph graph);
}
