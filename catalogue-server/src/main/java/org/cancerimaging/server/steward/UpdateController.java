package org.cancerimaging.server.steward;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cancerimaging.server.access.Access;
import org.cancerimaging.server.access.Caller;
import org.cancerimaging.server.http.ContentNegotiation;
import org.cancerimaging.server.http.Json;
import org.cancerimaging.server.rdf.AskedUpdate;
import org.jspecify.annotations.Nullable;

/** SPARQL 1.1 Update over HTTP, with {@code ?preview=true} to see first what it would do. */
@Controller(value = "/update", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class UpdateController {

    private final Access access;
    private final Updates updates;
    private final StewardLimits limits;

    UpdateController(Access access, Updates updates, StewardLimits limits) {
        this.access = access;
        this.updates = updates;
        this.limits = limits;
    }

    @Post
    HttpResponse<?> post(HttpRequest<?> request, @Body @Nullable InputStream body) {
        Caller caller = access.caller(request);
        Scope.requireKey(caller);
        AskedUpdate asked = AskedUpdate.of(request, body, limits.maxLength());
        return request.getParameters().get("preview", Boolean.class, false)
                ? preview(request, caller, asked)
                : Written.answer(HttpStatus.OK, updates.apply(caller, asked));
    }

    private HttpResponse<?> preview(HttpRequest<?> request, Caller caller, AskedUpdate asked) {
        Preview.Form form = ContentNegotiation.of(request).require(List.of(Preview.Form.values()));
        Preview preview = Preview.of(updates.preview(caller, asked));
        return switch (form) {
            case JSON -> HttpResponse.ok(Json.bytes(preview)).contentType(Json.MEDIA_TYPE);
            case TEXT ->
                HttpResponse.ok(preview.text().getBytes(StandardCharsets.UTF_8))
                        .contentType("text/plain; charset=utf-8");
        };
    }
}
