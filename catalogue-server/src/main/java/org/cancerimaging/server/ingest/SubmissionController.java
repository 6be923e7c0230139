package org.cancerimaging.server.ingest;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import org.cancerimaging.server.access.Access;
import org.cancerimaging.server.access.AccessRules;
import org.cancerimaging.server.access.Action;
import org.cancerimaging.server.http.Json;
import org.cancerimaging.server.rdf.ContentEncoding;
import org.cancerimaging.server.rdf.RdfFormat;

/** Submissions over HTTP. */
@Controller("/api/v1/providers/{provider}/submissions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SubmissionController {

    private final Access access;
    private final Ingestion ingestion;

    SubmissionController(Access access, Ingestion ingestion) {
        this.access = access;
        this.ingestion = ingestion;
    }

    /** Takes dataset records in: 201, or 200 when nothing was new. Held records are in the answer, not an error. */
    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> submit(
            HttpRequest<?> request, @PathVariable String provider, @Body @Nullable InputStream body) {
        try (InputStream in = body == null ? InputStream.nullInputStream() : body) {
            return take(request, provider, in);
        } catch (IOException gone) {
            throw ContentEncoding.brokenOff(gone);
        }
    }

    /** A refusal may leave the body unread: only closing it lets the connection go on to its next request. */
    private HttpResponse<byte[]> take(HttpRequest<?> request, String provider, InputStream in) {
        AccessRules.require(access.caller(request), Action.SUBMIT, provider);
        access.require(provider);
        RdfFormat format = RdfFormat.of(request.getHeaders().get("Content-Type"));
        boolean gzip = ContentEncoding.isGzip(request.getHeaders().get("Content-Encoding"));
        IngestOutcome outcome = ingestion.accept(provider, format, in, gzip);
        return HttpResponse.<byte[]>status(outcome.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .header("Location", request.getPath() + "/" + outcome.submission())
                .contentType(Json.MEDIA_TYPE)
                .body(Json.bytes(outcome));
    }

    /** What became of an earlier submission, held records included. */
    @Get("/{submission}")
    HttpResponse<byte[]> report(
            HttpRequest<?> request, @PathVariable String provider, @PathVariable String submission) {
        AccessRules.require(access.caller(request), Action.READ_SUBMISSION, provider);
        IngestOutcome outcome = ingestion.report(provider, submission).orElseThrow(Refusal::unknown);
        return HttpResponse.ok(Json.bytes(outcome)).contentType(Json.MEDIA_TYPE);
    }
}
