package org.cancerimaging.server.query;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.sparql.AnswerStream;
import org.cancerimaging.sparql.GraphFormat;
import org.cancerimaging.sparql.GuardedQuery;
import org.cancerimaging.sparql.QueryRun;
import org.cancerimaging.sparql.RowFormat;

/** Runs queries over the public store on threads of their own, a few at a time. */
@Singleton
final class QueryRunner {

    private final Catalogue catalogue;
    private final QueryLimits limits;
    private final ExecutorService threads;

    QueryRunner(Catalogue catalogue, QueryLimits limits) {
        this.catalogue = catalogue;
        this.limits = limits;
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                limits.atOnce(),
                limits.atOnce(),
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(4 * limits.atOnce()),
                task -> thread(task));
        pool.allowCoreThreadTimeOut(true);
        this.threads = pool;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "sparql");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Starts a query.
     *
     * @throws CatalogueException 503 when too many are waiting already
     */
    StartedQuery start(GuardedQuery query, RowFormat rows, GraphFormat graphs) {
        ResultPipe pipe = new ResultPipe(2 * limits.timeout().toMillis());
        StartedQuery started = new StartedQuery(pipe);
        try {
            threads.execute(() -> started.run(() -> catalogue.read(data -> {
                QueryRun run = query.over(UnitedGraphs.of(data, query.choosesGraphs()));
                started.running(run);
                deliver(run, pipe, rows, graphs);
                return pipe;
            })));
        } catch (RejectedExecutionException full) {
            throw new CatalogueException(503, "PROTOCOL-0004", "Too many queries are waiting. Try again in a moment.");
        }
        return started;
    }

    /** Closes the pipe at the end only: what was broken off must not look whole. */
    private static void deliver(QueryRun run, ResultPipe pipe, RowFormat rows, GraphFormat graphs) {
        try {
            OutputStream out = pipe.input();
            run.deliver(new AnswerStream(out, rows, graphs));
            out.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
