package org.cancerimaging.server.query;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.cancerimaging.server.http.ContentNegotiation;
import org.cancerimaging.server.http.SmallBody;
import org.cancerimaging.sparql.GraphFormat;
import org.cancerimaging.sparql.GuardedQuery;
import org.cancerimaging.sparql.QueryRefusal;
import org.cancerimaging.sparql.RowFormat;
import org.jspecify.annotations.Nullable;

/** Answers one query: small answers at once, large ones as a stream that is broken off when the query fails. */
@Singleton
final class QueryAnswers {

    /** Bytes that one character can take in a form, e.g. {@code %E2%82%AC}. */
    private static final int ENCODED = 9;

    private final QueryRunner runner;
    private final QueryLimits limits;

    QueryAnswers(QueryRunner runner, QueryLimits limits) {
        this.runner = runner;
        this.limits = limits;
    }

    /** Answers the query in the body; percent-encoding and UTF-8 may make it longer than its text. */
    HttpResponse<?> answer(HttpRequest<?> request, @Nullable InputStream body) {
        byte[] content = SmallBody.read(body, limits.maxLength() * ENCODED);
        return answer(request, AskedQuery.ofBody(request, new String(content, StandardCharsets.UTF_8)));
    }

    HttpResponse<?> answer(HttpRequest<?> request, String text) {
        try {
            return answer(request, GuardedQuery.parse(text, limits.policy()));
        } catch (QueryRefusal refusal) {
            throw Refusals.http(refusal);
        }
    }

    private HttpResponse<?> answer(HttpRequest<?> request, GuardedQuery query) {
        ContentNegotiation accepted = ContentNegotiation.of(request);
        boolean rows = query.form() == GuardedQuery.Form.SELECT || query.form() == GuardedQuery.Form.ASK;
        RowFormat rowFormat = rows ? accepted.require(RowOffer.ALL).format() : RowFormat.JSON;
        GraphFormat graphFormat =
                rows ? GraphFormat.TURTLE : accepted.require(GraphOffer.ALL).format();
        String mediaType = rows ? rowFormat.mediaType() : graphFormat.mediaType();
        StartedQuery started = runner.start(query, rowFormat, graphFormat);
        try (Disconnection gone = Disconnection.of(request, started::cancel)) {
            byte[] first = started.pipe().first();
            return body(first, started.pipe(), mediaType).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
    }

    private static MutableHttpResponse<?> body(byte[] first, ResultPipe pipe, String mediaType) {
        return first.length < ResultPipe.PIECE
                ? HttpResponse.ok(first).contentType(mediaType)
                : HttpResponse.ok(new StreamedFile(pipe.output(first), MediaType.of(mediaType)));
    }
}
