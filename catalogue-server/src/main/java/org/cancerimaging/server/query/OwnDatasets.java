package org.cancerimaging.server.query;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cancerimaging.server.http.ContentNegotiation;
import org.cancerimaging.server.rdf.AskedUpdate;
import org.cancerimaging.server.rdf.SparqlBody;
import org.cancerimaging.server.rdf.SparqlDesk;
import org.cancerimaging.sparql.GraphChoice;
import org.cancerimaging.sparql.GuardedQuery;
import org.cancerimaging.sparql.QueryRefusal;
import org.cancerimaging.sparql.UpdateRefusal;
import org.cancerimaging.sparql.WholeUpdate;
import org.jspecify.annotations.Nullable;

/** Runs queries and updates over datasets of callers beside those over the public store, and tells nobody of them. */
@Singleton
final class OwnDatasets implements SparqlDesk {

    private final QueryRunner runner;
    private final QueryCallers callers;
    private final QueryLimits limits;

    OwnDatasets(QueryRunner runner, QueryCallers callers, QueryLimits limits) {
        this.runner = runner;
        this.callers = callers;
        this.limits = limits;
    }

    @Override
    public HttpResponse<?> query(HttpRequest<?> request, @Nullable InputStream body, Endpoints about, Own data) {
        boolean inAddress = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        if (inAddress && AskedQuery.isAbsent(request)) {
            return described(request, about);
        }
        return guarded(() -> answer(request, inAddress ? AskedQuery.ofAddress(request) : ofBody(request, body), data));
    }

    @Override
    public HttpResponse<?> graph(HttpRequest<?> request, Node name, Own data) {
        return guarded(() -> run(request, GuardedQuery.ofGraph(name, limits.policy()), null, data));
    }

    @Override
    public HttpResponse<?> update(HttpRequest<?> request, @Nullable InputStream body, int maxStatements, Own data) {
        AskedUpdate asked = AskedUpdate.of(request, body, limits.maxLength());
        return guarded(() -> {
            WholeUpdate update = WholeUpdate.parse(asked.text(), limits.policy(), maxStatements)
                    .using(new GraphChoice(asked.using(), asked.usingNamed()));
            Delivery.of(request, runner.start(job(request, apply(update), data)));
            return HttpResponse.noContent();
        });
    }

    private AskedQuery ofBody(HttpRequest<?> request, @Nullable InputStream body) {
        return AskedQuery.ofBody(request, SparqlBody.plain(request, body, limits.maxBodyBytes()));
    }

    private HttpResponse<?> answer(HttpRequest<?> request, AskedQuery asked, Own data) {
        GuardedQuery query = asked.parse(limits.policy());
        return asked.explains() ? Explanation.of(query, limits) : run(request, query, asked.labels(), data);
    }

    private HttpResponse<?> run(HttpRequest<?> request, GuardedQuery query, @Nullable String labels, Own data) {
        AnswerFormat format = AnswerFormat.of(request, query.form()).labelled(labels);
        return Delivery.of(request, runner.start(job(request, new QueryTask(query, format, false), data)))
                .response(format.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Without its text: lists of what runs are shown to the administrator. */
    private QueryJob job(HttpRequest<?> request, QueryJob.Task task, Own data) {
        return new QueryJob(callers.of(request), "", task, data::in, (job, rows, nanos, outcome) -> {});
    }

    private static QueryJob.Task apply(WholeUpdate update) {
        return (data, begun, out) -> {
            WholeUpdate.Run run = update.over(data);
            begun.accept(run);
            run.apply();
        };
    }

    private static HttpResponse<?> described(HttpRequest<?> request, Endpoints about) {
        GraphOffer offer = ContentNegotiation.of(request).require(GraphOffer.ALL);
        ServiceDescription description = ServiceDescription.ofOwn(
                NodeFactory.createURI(about.queries()), NodeFactory.createURI(about.updates()));
        return HttpResponse.ok(description.write(offer.format()))
                .contentType(offer.format().mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static HttpResponse<?> guarded(Supplier<HttpResponse<?>> work) {
        try {
            return work.get();
        } catch (QueryRefusal refusal) {
            throw Refusals.http(refusal);
        } catch (UpdateRefusal refusal) {
            throw Refusals.http(refusal);
        }
    }
}
