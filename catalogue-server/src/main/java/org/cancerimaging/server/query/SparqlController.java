package org.cancerimaging.server.query;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.CustomHttpMethod;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.InputStream;
import org.apache.jena.graph.Graph;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.ContentNegotiation;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.http.WebApp;
import org.jspecify.annotations.Nullable;

/** The SPARQL 1.1 protocol over the public store, read only. */
@Controller(value = "/sparql", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SparqlController {

    private final QueryAnswers answers;
    private final Site site;
    private final VoidDescription description;
    private final WebApp web;

    SparqlController(QueryAnswers answers, Site site, VoidDescription description, WebApp web) {
        this.answers = answers;
        this.site = site;
        this.description = description;
        this.web = web;
    }

    @Get
    HttpResponse<?> get(HttpRequest<?> request) {
        return AskedQuery.isAbsent(request) ? about(request) : answers.answer(request, AskedQuery.ofAddress(request));
    }

    @Post
    HttpResponse<?> post(HttpRequest<?> request, @Body @Nullable InputStream body) {
        return answers.answer(request, body);
    }

    /** A safe request with a body (RFC 9110 registers the name; draft-ietf-httpbis-safe-method-w-body). */
    @CustomHttpMethod(method = "QUERY")
    HttpResponse<?> query(HttpRequest<?> request, @Body @Nullable InputStream body) {
        return answers.answer(request, body);
    }

    private MutableHttpResponse<byte[]> about(HttpRequest<?> request) {
        if (WebApp.prefersHtml(request)) {
            return web.page(request);
        }
        GraphOffer offer = ContentNegotiation.of(request).require(GraphOffer.ALL);
        return HttpResponse.ok(ServiceDescription.of(site, data()).write(offer.format()))
                .contentType(offer.format().mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    /** An endpoint whose data takes too long to count still says what it is. */
    private Graph data() {
        try {
            return description.now().graph();
        } catch (CatalogueException tooLong) {
            return Graph.emptyGraph;
        }
    }
}
