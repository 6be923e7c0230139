package org.cancerimaging.server.query;

import io.micronaut.http.HttpRequest;
import java.io.OutputStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.ContentNegotiation;
import org.cancerimaging.sparql.AnswerStream;
import org.cancerimaging.sparql.AnswerWriter;
import org.cancerimaging.sparql.GraphFormat;
import org.cancerimaging.sparql.GuardedQuery.Form;
import org.cancerimaging.sparql.RowFormat;
import org.jspecify.annotations.Nullable;

/**
 * How an answer is written.
 *
 * @param rows used for SELECT and ASK
 * @param graphs used for CONSTRUCT and DESCRIBE
 * @param mediaType of the one that is used
 * @param labels language of the names that rows get; null for none
 */
record AnswerFormat(
        RowFormat rows,
        GraphFormat graphs,
        String mediaType,
        @Nullable String labels) {

    /**
     * The format that the client likes best for this form of query.
     *
     * @throws CatalogueException 406 with the list of those there are
     */
    static AnswerFormat of(HttpRequest<?> request, Form form) {
        ContentNegotiation accepted = ContentNegotiation.of(request);
        if (form == Form.SELECT || form == Form.ASK) {
            RowFormat rows = accepted.require(RowOffer.ALL).format();
            return new AnswerFormat(rows, GraphFormat.TURTLE, rows.mediaType(), null);
        }
        GraphFormat graphs = accepted.require(GraphOffer.ALL).format();
        return new AnswerFormat(RowFormat.JSON, graphs, graphs.mediaType(), null);
    }

    /** The same with names in a language; null for none. */
    AnswerFormat labelled(@Nullable String language) {
        return new AnswerFormat(rows, graphs, mediaType, language);
    }

    /**
     * Writes an answer.
     *
     * @param data where names are looked up
     */
    AnswerWriter writer(OutputStream out, DatasetGraph data) {
        AnswerStream stream = new AnswerStream(out, rows, graphs);
        return labels == null ? stream : new LabelledAnswer(stream, new Labels(Ontology.load(), data, labels));
    }
}
