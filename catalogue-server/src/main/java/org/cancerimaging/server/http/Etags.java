package org.cancerimaging.server.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers conditional reads (RFC 9110 §13): 304 when the client already holds what would be sent. */
public final class Etags {

    private Etags() {}

    /** An entity tag of the parts, quoted; the parts hold letters, digits and hyphens only. */
    public static String of(String... parts) {
        return '"' + String.join("-", parts) + '"';
    }

    /**
     * 304 or the full answer, both with the entity tag, to be revalidated at each use.
     *
     * @param etag quoted
     * @param modified time of the last change, if known
     * @param answer makes the 200 answer; called only when it is needed
     */
    public static <B> MutableHttpResponse<B> answer(
            HttpRequest<?> request, String etag, Optional<Instant> modified, Supplier<MutableHttpResponse<B>> answer) {
        MutableHttpResponse<B> response =
                isCurrent(request, etag, modified) ? HttpResponse.notModified() : answer.get();
        response.header(HttpHeaders.ETAG, etag);
        response.header(HttpHeaders.CACHE_CONTROL, "no-cache");
        modified.ifPresent(at -> response.header(HttpHeaders.LAST_MODIFIED, httpDate(at)));
        return response;
    }

    /** Whether the client holds the current version. If-None-Match wins over If-Modified-Since. */
    static boolean isCurrent(HttpRequest<?> request, String etag, Optional<Instant> modified) {
        List<String> tags = request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH);
        if (!tags.isEmpty()) {
            return tags.stream().anyMatch(header -> names(header, etag));
        }
        Optional<Instant> since = Optional.ofNullable(request.getHeaders().get(HttpHeaders.IF_MODIFIED_SINCE))
                .flatMap(Etags::instant);
        return since.isPresent()
                && modified.isPresent()
                && !modified.get().truncatedTo(ChronoUnit.SECONDS).isAfter(since.get());
    }

    /** Weak comparison (RFC 9110 §8.8.3.2). */
    private static boolean names(String header, String etag) {
        if (header.trim().equals("*")) {
            return true;
        }
        for (String tag : header.split(",", -1)) {
            String opaque = tag.trim();
            if (etag.equals(opaque.startsWith("W/") ? opaque.substring(2) : opaque)) {
                return true;
            }
        }
        return false;
    }

    private static String httpDate(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atZone(ZoneOffset.UTC));
    }

    private static Optional<Instant> instant(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header.trim(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
