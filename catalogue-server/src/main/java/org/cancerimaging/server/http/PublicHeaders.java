package org.cancerimaging.server.http;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.cors.CorsFilter;
import java.util.List;
import java.util.Set;

/**
 * Headers that every answer carries: what a browser may do with it, and that anyone may read the public part.
 *
 * <p>Cross-origin reads are allowed to all and never with credentials (Fetch §3.2): there is nothing to steal.
 *
 * <p>Takes the place of the framework's own filter, which turns foreign pages away from a server on localhost. No
 * request is trusted for where it comes from: whatever is not public asks for a key in a header.
 */
@Replaces(CorsFilter.class)
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class PublicHeaders implements Ordered {

    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final Set<String> OPEN_POSTS = Set.of("/sparql", "/api/v1/search", "/api/v1/validate");

    /** What nobody reads without a key. */
    private static final List<String> CLOSED = List.of("/sparql/restricted", "/api/v1/workspaces");

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @ResponseFilter
    void complete(HttpRequest<?> request, MutableHttpResponse<?> response) {
        put(response, "X-Content-Type-Options", "nosniff");
        put(response, "Referrer-Policy", "strict-origin-when-cross-origin");
        put(response, "Content-Security-Policy", POLICY);
        if (isOpen(request)) {
            put(response, HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            put(response, HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Last-Modified, Link, Retry-After");
        }
        if (isOpen(request) && request.getMethod() == HttpMethod.OPTIONS) {
            put(response, HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST, OPTIONS");
            put(
                    response,
                    HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
                    "Accept, Content-Encoding, Content-Type, If-None-Match");
            put(response, HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
        }
    }

    private static boolean isOpen(HttpRequest<?> request) {
        return CLOSED.stream().noneMatch(request.getPath()::startsWith) && isOpenMethod(request);
    }

    private static boolean isOpenMethod(HttpRequest<?> request) {
        String wanted = request.getMethod() == HttpMethod.OPTIONS
                ? request.getHeaders().get(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, String.class, "GET")
                : request.getMethodName();
        return wanted.equals("GET")
                || wanted.equals("HEAD")
                || (wanted.equals("POST") && OPEN_POSTS.contains(request.getPath()));
    }

    private static void put(MutableHttpResponse<?> response, String name, String value) {
        response.getHeaders().set(name, value);
    }
}
