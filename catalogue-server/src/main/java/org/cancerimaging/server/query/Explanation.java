package org.cancerimaging.server.query;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.nio.charset.StandardCharsets;
import org.cancerimaging.sparql.GuardedQuery;

/** How a query would be run; nothing is looked up. */
final class Explanation {

    private Explanation() {}

    static MutableHttpResponse<byte[]> of(GuardedQuery query, QueryLimits limits) {
        String plan = query.plan() + "# bytes of one answer: " + limits.maxBytes() + "\n";
        return HttpResponse.ok(plan.getBytes(StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=utf-8");
    }
}
