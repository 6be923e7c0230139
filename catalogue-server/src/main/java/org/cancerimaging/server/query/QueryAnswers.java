package org.cancerimaging.server.query;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Optional;
import org.cancerimaging.server.http.Etags;
import org.cancerimaging.server.query.text.PublicTexts;
import org.cancerimaging.server.rdf.SparqlBody;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.sparql.GuardedQuery;
import org.cancerimaging.sparql.QueryRefusal;
import org.jspecify.annotations.Nullable;

/** Answers one query: small answers at once, large ones as a stream that is broken off when the query fails. */
@Singleton
final class QueryAnswers {

    private final Catalogue catalogue;
    private final QueryRunner runner;
    private final QueryCallers callers;
    private final QueryLimits limits;
    private final PublicTexts texts;
    private final SlowQueries slow;
    private final AnswerCache cache;

    QueryAnswers(Catalogue catalogue, QueryRunner runner, QueryCallers callers, QueryLimits limits, PublicTexts texts) {
        this.catalogue = catalogue;
        this.runner = runner;
        this.callers = callers;
        this.limits = limits;
        this.texts = texts;
        this.slow = new SlowQueries(limits.slow());
        this.cache = new AnswerCache(limits.cacheBytes());
    }

    /** Answers the query in the body. */
    HttpResponse<?> answer(HttpRequest<?> request, @Nullable InputStream body) {
        byte[] plain = SparqlBody.plain(request, body, limits.maxBodyBytes());
        return answer(request, AskedQuery.ofBody(request, plain));
    }

    /** Answers a query, with 304 when the client holds the answer and nothing has changed since. */
    HttpResponse<?> answer(HttpRequest<?> request, AskedQuery asked) {
        AnswerKey key = AnswerKey.of(catalogue.revision(), asked, request);
        Optional<AnswerCache.Kept> kept = cache.find(key);
        if (kept.isPresent()) {
            return Etags.answer(request, key.etag(), Optional.empty(), () -> whole(kept.get()))
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
        try {
            return run(request, asked, key);
        } catch (QueryRefusal refusal) {
            throw Refusals.http(refusal);
        }
    }

    private HttpResponse<?> run(HttpRequest<?> request, AskedQuery asked, AnswerKey key) {
        GuardedQuery query = asked.parse(limits.policy(), texts);
        if (asked.explains()) {
            return Explanation.of(query, limits);
        }
        AnswerFormat format = AnswerFormat.of(request, query.form()).labelled(asked.labels());
        QueryJob job =
                new QueryJob(callers.of(request), asked.text(), new QueryTask(query, format, true), store(query), slow);
        Delivery delivery = Delivery.of(request, runner.start(job));
        MutableHttpResponse<?> response = delivery.isWhole()
                ? small(request, query, key, new AnswerCache.Kept(delivery.first(), format.mediaType()))
                : delivery.response(format.mediaType());
        return response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private QueryJob.Store store(GuardedQuery query) {
        return query.searchesText() ? new SearchedStore(catalogue, texts, limits.timeout()) : catalogue::read;
    }

    private MutableHttpResponse<?> small(
            HttpRequest<?> request, GuardedQuery query, AnswerKey key, AnswerCache.Kept answer) {
        if (!query.isRepeatable()) {
            return whole(answer);
        }
        cache.keep(key, answer);
        return Etags.answer(request, key.etag(), Optional.empty(), () -> whole(answer));
    }

    private static MutableHttpResponse<byte[]> whole(AnswerCache.Kept answer) {
        return HttpResponse.ok(answer.content()).contentType(answer.mediaType());
    }
}
