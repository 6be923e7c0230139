package org.cancerimaging.server.query;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.cancerimaging.server.http.ContentNegotiation;
import org.cancerimaging.server.http.Etags;

/** The description of the public store where crawlers look for it (VoID §7.2, RFC 8615). */
@Controller(value = "/.well-known/void", produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class VoidController {

    private final VoidDescription description;

    VoidController(VoidDescription description) {
        this.description = description;
    }

    @Get
    HttpResponse<byte[]> get(HttpRequest<?> request) {
        GraphOffer offer = ContentNegotiation.of(request).require(GraphOffer.ALL);
        VoidDescription.Kept now = description.now();
        String etag = Etags.of(Long.toString(now.revision()), offer.format().id());
        return Etags.answer(
                        request,
                        etag,
                        Optional.empty(),
                        () -> HttpResponse.ok(new ServiceDescription(now.graph()).write(offer.format()))
                                .contentType(offer.format().mediaType()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
}
