package org.cancerimaging.server.query;

import io.micronaut.http.HttpRequest;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.ContentNegotiation;
import org.cancerimaging.sparql.GraphFormat;
import org.cancerimaging.sparql.GuardedQuery.Form;
import org.cancerimaging.sparql.RowFormat;

/**
 * How an answer is written.
 *
 * @param rows used for SELECT and ASK
 * @param graphs used for CONSTRUCT and DESCRIBE
 * @param mediaType of the one that is used
 */
record AnswerFormat(RowFormat rows, GraphFormat graphs, String mediaType) {

    /**
     * The format that the client likes best for this form of query.
     *
     * @throws CatalogueException 406 with the list of those there are
     */
    static AnswerFormat of(HttpRequest<?> request, Form form) {
        ContentNegotiation accepted = ContentNegotiation.of(request);
        if (form == Form.SELECT || form == Form.ASK) {
            RowFormat rows = accepted.require(RowOffer.ALL).format();
            return new AnswerFormat(rows, GraphFormat.TURTLE, rows.mediaType());
        }
        GraphFormat graphs = accepted.require(GraphOffer.ALL).format();
        return new AnswerFormat(RowFormat.JSON, graphs, graphs.mediaType());
    }
}
