package org.cancerimaging.server.validation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.ContentNegotiation;
import org.cancerimaging.server.http.Json;
import org.cancerimaging.server.rdf.ContentEncoding;
import org.cancerimaging.server.rdf.RdfFormat;
import org.cancerimaging.shapes.Profile;

/** Checking over HTTP, for anybody; nothing is kept. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ValidationController {

    private final ValidationDesk desk;

    ValidationController(ValidationDesk desk) {
        this.desk = desk;
    }

    /** Checks the body: 200 whatever it finds; only what cannot be read is an error. */
    @Post("/validate")
    @Consumes(MediaType.ALL)
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> validate(
            HttpRequest<?> request,
            @QueryValue @Nullable List<String> profile,
            @QueryValue @Nullable String format,
            @Body @Nullable InputStream body) {
        try (InputStream in = body == null ? InputStream.nullInputStream() : body) {
            ReportForm form = form(request, format);
            List<Rules> rules = (profile == null ? List.<String>of() : profile)
                    .stream().map(ProfileChoice::of).distinct().toList();
            RdfFormat syntax = RdfFormat.of(request.getHeaders().get(HttpHeaders.CONTENT_TYPE));
            boolean gzip = ContentEncoding.isGzip(request.getHeaders().get(HttpHeaders.CONTENT_ENCODING));
            return answer(desk.check(syntax, in, gzip, rules), form);
        } catch (IOException gone) {
            throw ContentEncoding.brokenOff(gone);
        }
    }

    /** The profiles that there are. */
    @Get("/profiles")
    HttpResponse<byte[]> profiles() {
        List<ProfileCard> cards =
                Arrays.stream(Profile.values()).map(ProfileCard::of).toList();
        return HttpResponse.ok(Json.bytes(cards))
                .contentType(Json.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
    }

    private static ReportForm form(HttpRequest<?> request, @Nullable String format) {
        if (format == null) {
            return ContentNegotiation.of(request).require(List.of(ReportForm.values()));
        }
        return ReportForm.find(format)
                .orElseThrow(() -> new CatalogueException(
                        400,
                        "VALIDATE-0002",
                        "There is no such form of a report. There are: " + String.join(", ", ReportForm.ids()) + "."));
    }

    private static HttpResponse<byte[]> answer(Outcome outcome, ReportForm form) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            form.write(outcome, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return HttpResponse.ok(bytes.toByteArray())
                .header(HttpHeaders.CONTENT_TYPE, form.contentType())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
