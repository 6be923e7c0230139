package org.cancerimaging.server.query;

import org.cancerimaging.sparql.QueryRun;
import org.jspecify.annotations.Nullable;

/** A query that runs on its own thread, or waits for one. */
final class StartedQuery {

    private final ResultPipe pipe;
    private @Nullable QueryRun run;
    private boolean cancelled;

    StartedQuery(ResultPipe pipe) {
        this.pipe = pipe;
    }

    /** Does the work; whatever it fails with reaches the reader of the answer. */
    void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error failed) {
            pipe.fail(failed);
        }
    }

    /** Says that the query has begun. */
    synchronized void running(QueryRun begun) {
        run = begun;
        if (cancelled) {
            begun.cancel();
        }
    }

    /** Stops the query; without effect on one that is over. */
    synchronized void cancel() {
        cancelled = true;
        if (run != null) {
            run.cancel();
        }
    }

    /** Where its answer comes out. */
    ResultPipe pipe() {
        return pipe;
    }
}
