package org.cancerimaging.server.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;

/** Files of the web application: hashed names below {@code /assets} never change, the others are revalidated. */
@Controller(produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WebController {

    private static final String FOREVER = "public, max-age=31536000, immutable";

    @Get("/assets/{+path}")
    HttpResponse<byte[]> asset(@PathVariable String path) {
        return WebFile.read("assets/" + path)
                .map(WebController::ok)
                .orElseThrow(WebController::unknown)
                .header(HttpHeaders.CACHE_CONTROL, FOREVER);
    }

    @Get("/{file:[A-Za-z0-9_-]+}.{ending:svg|png|ico|txt|webmanifest}")
    HttpResponse<byte[]> file(HttpRequest<?> request, @PathVariable String file, @PathVariable String ending) {
        WebFile found = WebFile.read(file + "." + ending).orElseThrow(WebController::unknown);
        return Etags.answer(request, Etags.of(Hash.of(found.bytes())), Optional.empty(), () -> ok(found));
    }

    private static MutableHttpResponse<byte[]> ok(WebFile file) {
        return HttpResponse.ok(file.bytes()).contentType(file.mediaType());
    }

    private static CatalogueException unknown() {
        return new CatalogueException(404, "HTTP-0404", "There is no such file.");
    }
}
