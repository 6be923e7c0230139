package org.cancerimaging.server.query;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cancerimaging.server.access.Access;
import org.cancerimaging.server.access.AccessRules;
import org.cancerimaging.server.access.Action;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.Json;
import org.cancerimaging.sparql.QueryOutline;
import org.cancerimaging.sparql.QueryRefusal;

/** Shows the administrator what runs now, and stops it. The library of examples is at {@code /api/v1/queries}. */
@Controller("/api/v1/running-queries")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RunningQueriesController {

    private final Access access;
    private final RunningQueries queries;

    RunningQueriesController(Access access, RunningQueries queries) {
        this.access = access;
        this.queries = queries;
    }

    /** The queries that run or wait, oldest first, without what could name somebody. */
    @Get
    HttpResponse<byte[]> list(HttpRequest<?> request) {
        AccessRules.require(access.caller(request), Action.WATCH_QUERIES, "");
        List<Listed> listed = queries.all().stream().map(Listed::of).toList();
        return HttpResponse.ok(Json.bytes(listed))
                .contentType(Json.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Stops one: 204. Whoever waits for its answer is told QUERY-0009, or finds the answer broken off. */
    @Delete("/{id}")
    HttpResponse<?> stop(HttpRequest<?> request, @PathVariable long id) {
        AccessRules.require(access.caller(request), Action.WATCH_QUERIES, "");
        queries.find(id)
                .orElseThrow(() -> new CatalogueException(
                        404, "PROTOCOL-0009", "No such query runs or waits; it may have ended. List those that do."))
                .cancel(QueryRefusal.stopped());
        return HttpResponse.noContent();
    }

    /**
     * One query.
     *
     * @param since when it came
     * @param seconds since then
     * @param state running or waiting
     * @param caller anonymous, provider or administrator
     * @param rows of the answer so far
     * @param query without literals, comments and names that are not of our vocabularies
     */
    private record Listed(long id, String since, double seconds, String state, String caller, long rows, String query) {

        static Listed of(StartedQuery query) {
            return new Listed(
                    query.id(),
                    query.since().toString(),
                    Duration.between(query.since(), Instant.now()).toMillis() / 1000.0,
                    query.thread() == null ? "waiting" : "running",
                    query.job().caller().kind().word(),
                    query.rows(),
                    QueryOutline.of(query.job().text()));
        }
    }
}
