package org.cancerimaging.server.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.Router;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers OPTIONS for every address that has a route, preflights of foreign pages included. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class MethodsFilter {

    private final Router router;

    MethodsFilter(Router router) {
        this.router = router;
    }

    /** Null lets the request go on. */
    @RequestFilter
    @Nullable
    HttpResponse<?> options(HttpRequest<?> request) {
        if (request.getMethod() != HttpMethod.OPTIONS) {
            return null;
        }
        Set<String> methods = router.findAny(request.getPath(), request)
                .map(match -> match.getRouteInfo().getHttpMethodName())
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.isEmpty()) {
            return null;
        }
        methods.add("OPTIONS");
        return HttpResponse.noContent().header(HttpHeaders.ALLOW, String.join(", ", methods));
    }
}
