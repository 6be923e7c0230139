package org.cancerimaging.server.steward;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.cancerimaging.server.http.ContentNegotiation;
import org.cancerimaging.server.http.Etags;
import org.cancerimaging.server.rdf.FeedFormat;
import org.jspecify.annotations.Nullable;

/** The graphs of the public store by name, as {@code ?graph=IRI} (Graph Store Protocol §4.2). */
@Controller(value = "/rdf-graph-store", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class GraphStoreController {

    private final PublicGraphs graphs;
    private final GraphWrites writes;

    GraphStoreController(PublicGraphs graphs, GraphWrites writes) {
        this.graphs = graphs;
        this.writes = writes;
    }

    @Get
    HttpResponse<?> get(HttpRequest<?> request) {
        Graph graph = graphs.require(GraphAddress.of(request));
        FeedFormat format = ContentNegotiation.of(request).require(List.of(FeedFormat.values()));
        return Etags.answer(
                        request,
                        Preconditions.etag(graph, format),
                        Optional.empty(),
                        () -> HttpResponse.ok(format.write(graph)).contentType(format.contentType()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    @Put
    HttpResponse<?> put(HttpRequest<?> request, @Body @Nullable InputStream body) {
        return writes.write(request, GraphAddress.written(request), body, false);
    }

    @Post
    HttpResponse<?> post(HttpRequest<?> request, @Body @Nullable InputStream body) {
        return writes.write(request, GraphAddress.written(request), body, true);
    }

    @Delete
    HttpResponse<?> delete(HttpRequest<?> request) {
        return writes.delete(request, GraphAddress.written(request));
    }
}
