package org.cancerimaging.server.rdf;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.io.InputStream;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * Answers queries and does updates over a dataset that belongs to one caller, under the limits and in the turns of all
 * queries. Nothing of them is kept, logged or shown. Every refusal is a
 * {@link org.cancerimaging.server.http.CatalogueException}.
 */
public interface SparqlDesk {

    /** A dataset of a caller's own; the default graph is a graph like others. */
    interface Own {

        /** Does the work in one transaction; when it fails, nothing of it was done. */
        <T> T in(Function<DatasetGraph, T> work);
    }

    /**
     * The addresses of the two services over a dataset.
     *
     * @param queries absolute IRI
     * @param updates absolute IRI
     */
    record Endpoints(String queries, String updates) {}

    /**
     * Answers the query of a request (SPARQL 1.1 Protocol §2.1); one without a query is told what the endpoint is.
     *
     * @param body null when it has none
     */
    HttpResponse<?> query(HttpRequest<?> request, @Nullable InputStream body, Endpoints about, Own data);

    /**
     * Answers a whole graph in the format that the request wants, under the limits of a query.
     *
     * @param name its IRI, or the node of the default graph
     */
    HttpResponse<?> graph(HttpRequest<?> request, Node name, Own data);

    /**
     * Does the update of a request (SPARQL 1.1 Protocol §2.2), of any kind but LOAD: 204.
     *
     * @param maxStatements that one DELETE/INSERT may delete and insert together
     * @param data written in its transaction
     */
    HttpResponse<?> update(HttpRequest<?> request, @Nullable InputStream body, int maxStatements, Own data);
}
