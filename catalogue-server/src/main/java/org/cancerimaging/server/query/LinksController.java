package org.cancerimaging.server.query;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.Json;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.http.WebApp;
import org.cancerimaging.server.query.text.PublicTexts;
import org.cancerimaging.server.rdf.SparqlBody;
import org.cancerimaging.sparql.QueryPolicy;
import org.cancerimaging.sparql.QueryRefusal;
import org.jspecify.annotations.Nullable;

/** Short links to queries, for mails and papers. Nobody needs an account; only what would be run is kept. */
@Controller(consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LinksController {

    private static final int LONGEST = 10_000;
    private static final int PER_HOUR = 60;
    private static final String TEXT = "application/sparql-query;charset=utf-8";

    private final QueryLinks links;
    private final QueryCallers callers;
    private final QueryLimits limits;
    private final PublicTexts texts;
    private final Site site;
    private final LinkShares shares = new LinkShares(PER_HOUR, System::nanoTime);

    LinksController(QueryLinks links, QueryCallers callers, QueryLimits limits, PublicTexts texts, Site site) {
        this.links = links;
        this.callers = callers;
        this.limits = limits;
        this.texts = texts;
        this.site = site;
    }

    /** Keeps the query in the body: 201, or 200 when it has its link already. */
    @Post("/sparql/links")
    HttpResponse<byte[]> post(HttpRequest<?> request, @Body @Nullable InputStream body) {
        AskedQuery asked = AskedQuery.ofBody(request, SparqlBody.plain(request, body, limits.maxBodyBytes()));
        check(asked);
        Optional<String> known = links.idOf(asked.text());
        if (known.isEmpty()) {
            shares.take(callers.of(request).key());
        }
        String id = known.orElseGet(() -> links.keep(asked.text()));
        String url = site.base() + "s/" + id;
        return HttpResponse.<byte[]>status(known.isPresent() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(Json.bytes(Map.of("id", id, "url", url)))
                .contentType(Json.MEDIA_TYPE)
                .header(HttpHeaders.LOCATION, url);
    }

    private void check(AskedQuery asked) {
        QueryPolicy policy = limits.policy();
        try {
            asked.parse(
                    new QueryPolicy(policy.timeout(), policy.maxRows(), Math.min(LONGEST, policy.maxLength())), texts);
        } catch (QueryRefusal refusal) {
            throw Refusals.http(refusal);
        }
    }

    /** Leads people to the editor with the query in it, and gives programs its text. */
    @Get("/s/{id}")
    HttpResponse<?> get(HttpRequest<?> request, @PathVariable String id) {
        String text = links.find(id)
                .orElseThrow(() -> new CatalogueException(
                        404, "PROTOCOL-0014", "No query has this link. Links are 12 to 32 characters of 0-9 and a-f."));
        HttpResponse<?> answer = WebApp.prefersHtml(request)
                ? HttpResponse.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, "/sparql#query=" + encode(text))
                : HttpResponse.ok(text.getBytes(StandardCharsets.UTF_8)).header(HttpHeaders.CONTENT_TYPE, TEXT);
        return answer.toMutableResponse().header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
