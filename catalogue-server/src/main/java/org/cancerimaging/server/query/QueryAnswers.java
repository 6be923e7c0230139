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
            return run(request, asked, key).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        } catch (QueryRefusal refusal) {
            throw Refusals.http(refusal);
        }
    }

    private MutableHttpResponse<?> run(HttpRequest<?> request, AskedQuery asked, AnswerKey key) {
        GuardedQuery query = asked.parse(limits.policy(), texts);
        if (asked.explains()) {
            return Explanation.of(query, limits);
        }
        AnswerFormat format = AnswerFormat.of(request, query.form()).labelled(asked.labels());
        QueryJob job =
                new QueryJob(callers.of(request), asked.text(), new QueryTask(query, format, true), store(query), slow);
        if (!query.isRepeatable()) {
            return Delivery.of(request, runner.start(job)).response(format.mediaType());
        }
        return Etags.answer(
                request,
                key.etag(),
                Optional.empty(),
                () -> Delivery.of(request, runner.start(job))
                        .response(format.mediaType(), copy(key, format.mediaType())));
    }

    private AnswerCopy copy(AnswerKey key, String mediaType) {
        return new AnswerCopy(cache.mostOfOne(), content -> cache.keep(key, new AnswerCache.Kept(content, mediaType)));
    }

    private QueryJob.Store store(GuardedQuery query) {
        return query.searchesText() ? new SearchedStore(catalogue, texts, limits.timeout()) : catalogue::read;
    }

    private static MutableHttpResponse<byte[]> whole(AnswerCache.Kept answer) {
        return HttpResponse.ok(answer.content()).contentType(answer.mediaType());
    }
}
