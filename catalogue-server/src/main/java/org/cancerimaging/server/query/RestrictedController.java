package org.cancerimaging.server.query;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.CustomHttpMethod;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.InputStream;
import java.util.function.Supplier;
import org.cancerimaging.server.access.Access;
import org.cancerimaging.server.access.AccessRules;
import org.cancerimaging.server.access.Action;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.rdf.SparqlBody;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.sparql.GuardedQuery;
import org.cancerimaging.sparql.QueryRefusal;
import org.jspecify.annotations.Nullable;

/**
 * The SPARQL 1.1 protocol over the restricted store, read only, for the administrator. Every query is audited; no answer is
 * kept, here or on the way.
 */
@Controller(value = "/sparql/restricted", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RestrictedController {

    private final Access access;
    private final Catalogue catalogue;
    private final QueryRunner runner;
    private final QueryCallers callers;
    private final QueryLimits limits;
    private final QueryAudit audit;

    RestrictedController(
            Access access,
            Catalogue catalogue,
            QueryRunner runner,
            QueryCallers callers,
            QueryLimits limits,
            QueryAudit audit) {
        this.access = access;
        this.catalogue = catalogue;
        this.runner = runner;
        this.callers = callers;
        this.limits = limits;
        this.audit = audit;
    }

    @Get
    HttpResponse<?> get(HttpRequest<?> request) {
        return answer(request, () -> AskedQuery.ofAddress(request));
    }

    @Post
    HttpResponse<?> post(HttpRequest<?> request, @Body @Nullable InputStream body) {
        return answer(request, () -> ofBody(request, body));
    }

    /** As at the public endpoint. */
    @CustomHttpMethod(method = "QUERY")
    HttpResponse<?> query(HttpRequest<?> request, @Body @Nullable InputStream body) {
        return answer(request, () -> ofBody(request, body));
    }

    private AskedQuery ofBody(HttpRequest<?> request, @Nullable InputStream body) {
        return AskedQuery.ofBody(request, SparqlBody.plain(request, body, limits.maxBodyBytes()));
    }

    private HttpResponse<?> answer(HttpRequest<?> request, Supplier<AskedQuery> asked) {
        AccessRules.require(access.caller(request), Action.QUERY_RESTRICTED, "");
        try {
            return run(request, asked.get());
        } catch (QueryRefusal refusal) {
            throw Refusals.http(refusal);
        }
    }

    private HttpResponse<?> run(HttpRequest<?> request, AskedQuery asked) {
        GuardedQuery query = asked.parse(limits.policy());
        if (asked.explains()) {
            return Explanation.of(query, limits).header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        AnswerFormat format = AnswerFormat.of(request, query.form()).labelled(asked.labels());
        QueryCaller caller = callers.of(request);
        QueryJob job = new QueryJob(
                caller,
                asked.text(),
                new QueryTask(query, format, true),
                catalogue::readRestricted,
                audit.asked(caller, asked.parameters()));
        return Delivery.of(request, started(job))
                .response(format.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private StartedQuery started(QueryJob job) {
        try {
            return runner.start(job);
        } catch (CatalogueException refused) {
            job.end().ended(job, 0, 0, refused.code());
            throw refused;
        }
    }
}
