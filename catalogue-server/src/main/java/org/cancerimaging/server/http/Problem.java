package org.cancerimaging.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;

/**
 * The body of every refusal and failure (RFC 9457).
 *
 * @param type stable identifier, {@code urn:cimo:problem:CODE}
 * @param title the status in words
 * @param status HTTP status
 * @param code stable code
 * @param detail what was expected and how to fix it
 * @param instance path of the request, or the id under which an operator finds the failure in the log
 * @param errors places in the request; left out when there are none
 */
record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final int RETRY_SECONDS = 10;

    Problem {
        errors = List.copyOf(errors);
    }

    static Problem of(int status, String code, String detail, String instance) {
        return of(status, code, detail, instance, List.of());
    }

    static Problem of(int status, String code, String detail, String instance, List<Fault> errors) {
        return new Problem("urn:cimo:problem:" + code, reason(status), status, code, detail, instance, errors);
    }

    /** The path alone: a query string may hold anything. */
    static String instance(HttpRequest<?> request) {
        String path = request.getUri().getRawPath();
        return path == null ? "/" : path;
    }

    /** A new response with this problem as its body. */
    MutableHttpResponse<byte[]> response() {
        return fill(HttpResponse.status(status, title));
    }

    /** Puts this problem into a response that already has its headers. */
    MutableHttpResponse<byte[]> fill(MutableHttpResponse<?> response) {
        response.status(status, title).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == HttpStatus.SERVICE_UNAVAILABLE.getCode() || status == HttpStatus.TOO_MANY_REQUESTS.getCode()) {
            response.header(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_SECONDS));
        }
        return response.body(Json.bytes(this)).contentType(MEDIA_TYPE);
    }

    private static String reason(int status) {
        try {
            return HttpStatus.valueOf(status).getReason();
        } catch (IllegalArgumentException unknown) {
            return "Status " + status;
        }
    }
}
