package org.cancerimaging.server.query;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.sparql.BoundedOutput;
import org.cancerimaging.sparql.QueryRefusal;
import org.jspecify.annotations.Nullable;

/** Runs queries on threads of their own, a few at a time. */
@Singleton
final class QueryRunner {

    private final QueryLimits limits;
    private final RunningQueries queries;
    private final QueryThreads threads = new QueryThreads();
    private final QueryTurns turns;
    private final AtomicLong started = new AtomicLong();

    QueryRunner(QueryLimits limits, RunningQueries queries) {
        this.limits = limits;
        this.queries = queries;
        this.turns = new QueryTurns(threads, limits);
    }

    /**
     * Starts a query, or lets it wait for its turn.
     *
     * @throws CatalogueException 429 when the caller has too many already, 503 when too many of all are waiting
     */
    StartedQuery start(QueryJob job) {
        ResultPipe pipe = new ResultPipe(2 * limits.timeout().toMillis());
        StartedQuery query = new StartedQuery(started.incrementAndGet(), job, pipe);
        QueryTurns.Turn turn = new QueryTurns.Turn(job.caller().key(), () -> run(query));
        query.onCancel(() -> giveUp(query, turn));
        queries.add(query);
        try {
            turns.join(turn);
        } catch (CatalogueException refused) {
            queries.remove(query);
            throw refused;
        }
        return query;
    }

    private void giveUp(StartedQuery query, QueryTurns.Turn turn) {
        if (turns.leave(turn)) {
            queries.remove(query);
            query.job().end().ended(query.job(), 0, 0, QueryRefusal.stopped().code());
        }
    }

    private void run(StartedQuery query) {
        try {
            long began = System.nanoTime();
            OutputStream out = new BoundedOutput(query.pipe().input(), limits.maxBytes());
            Throwable failure = answer(query, out);
            query.job().end().ended(query.job(), query.rows(), System.nanoTime() - began, outcome(failure));
            if (failure == null) {
                out.close(); // at the end only: what was broken off must not look whole
            } else {
                query.pipe().fail(failure);
            }
        } catch (RuntimeException | IOException failed) {
            query.pipe().fail(failed);
        } finally {
            queries.remove(query);
        }
    }

    private static @Nullable Throwable answer(StartedQuery query, OutputStream out) {
        QueryJob job = query.job();
        try {
            job.store().read(data -> {
                job.task().run(data, query::running, out);
                return job;
            });
            return null;
        } catch (RuntimeException | Error failed) {
            return failed;
        }
    }

    private static String outcome(@Nullable Throwable failure) {
        if (failure == null) {
            return "done";
        }
        return failure instanceof QueryRefusal refusal ? refusal.code() : "failed";
    }

    @PreDestroy
    void stop() {
        queries.all().forEach(query -> query.cancel(QueryRefusal.stopped()));
        threads.close();
    }
}
