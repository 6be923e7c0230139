package org.cancerimaging.server.discovery;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cancerimaging.server.http.Etags;
import org.cancerimaging.server.http.Hash;
import org.cancerimaging.server.http.Json;
import org.cancerimaging.server.http.SmallBody;
import org.jspecify.annotations.Nullable;

/** Search for programs, and the index for browsers. */
@Controller(value = "/api/v1", produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SearchController {

    private static final int LONGEST_BODY = 100_000;

    private final DiscoveryIndex index;

    SearchController(DiscoveryIndex index) {
        this.index = index;
    }

    @Get("/index")
    HttpResponse<byte[]> index(HttpRequest<?> request) {
        IndexDocument document = index.document();
        boolean packed = request.getHeaders().getAll(HttpHeaders.ACCEPT_ENCODING).stream()
                .anyMatch(header -> header.contains("gzip") && !header.contains("gzip;q=0"));
        String etag = packed ? Etags.of(document.hash(), "gzip") : Etags.of(document.hash());
        return Etags.answer(
                        request,
                        etag,
                        Optional.empty(),
                        () -> packed
                                ? HttpResponse.ok(document.packed())
                                        .contentType(Json.MEDIA_TYPE)
                                        .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                                : HttpResponse.ok(document.json()).contentType(Json.MEDIA_TYPE))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }

    @Get("/search")
    HttpResponse<byte[]> search(HttpRequest<?> request) {
        return answer(request, request.getParameters().asMap());
    }

    /** The same parameters as a JSON object; values are texts, numbers or lists of these. */
    @Post(value = "/search", consumes = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> searchByBody(HttpRequest<?> request, @Body @Nullable InputStream body) {
        return answer(request, JsonParameters.of(Json.object(SmallBody.read(body, LONGEST_BODY))));
    }

    private HttpResponse<byte[]> answer(HttpRequest<?> request, Map<String, List<String>> parameters) {
        Snapshot snapshot = index.now();
        byte[] body = Json.bytes(Search.run(snapshot, SearchRequest.of(parameters, snapshot.facets())));
        return Etags.answer(
                request,
                Etags.of(Hash.of(body)),
                Optional.empty(),
                () -> HttpResponse.ok(body).contentType(Json.MEDIA_TYPE));
    }
}
