package org.cancerimaging.server.query;

import java.time.Instant;
import org.cancerimaging.sparql.GuardedRun;
import org.cancerimaging.sparql.QueryRefusal;
import org.jspecify.annotations.Nullable;

/** A query from its arrival to its end: it waits for its turn, or runs on its own thread. Thread-safe. */
final class StartedQuery {

    private final long id;
    private final QueryJob job;
    private final ResultPipe pipe;
    private final Instant since = Instant.now();
    private @Nullable GuardedRun run;
    private @Nullable Thread thread;
    private @Nullable QueryRefusal refusal;
    private Runnable onCancel = () -> {};
    private long allocatedBefore;

    StartedQuery(long id, QueryJob job, ResultPipe pipe) {
        this.id = id;
        this.job = job;
        this.pipe = pipe;
    }

    /** Says that the query has begun, on this thread. */
    synchronized void running(GuardedRun begun) {
        run = begun;
        thread = Thread.currentThread();
        allocatedBefore = MemoryWatch.bytesOf(thread);
        if (refusal != null) {
            begun.cancel(refusal);
        }
    }

    /** Stops the query, wherever it is, and breaks its answer off; without effect on one that is over. */
    void cancel(QueryRefusal reason) {
        stop(reason);
        onCancel.run();
    }

    private synchronized void stop(QueryRefusal reason) {
        refusal = refusal == null ? reason : refusal;
        pipe.fail(refusal);
        if (run != null) {
            run.cancel(refusal);
        }
    }

    /** Does this, too, when the query is stopped; to be said before anybody can stop it. */
    void onCancel(Runnable action) {
        onCancel = action;
    }

    /** What its thread had allocated when it began, in bytes. */
    synchronized long allocatedBefore() {
        return allocatedBefore;
    }

    /** The thread it runs on; null while it waits. */
    synchronized @Nullable Thread thread() {
        return thread;
    }

    /** Rows or triples so far. */
    synchronized long rows() {
        return run == null ? 0 : run.rows();
    }

    /** Number in the list of those that run, unique until the server is started again. */
    long id() {
        return id;
    }

    QueryJob job() {
        return job;
    }

    /** When it came. */
    Instant since() {
        return since;
    }

    /** Where its answer comes out. */
    ResultPipe pipe() {
        return pipe;
    }
}
