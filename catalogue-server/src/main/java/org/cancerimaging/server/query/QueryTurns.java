package org.cancerimaging.server.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Executor;
import org.cancerimaging.server.http.CatalogueException;

/**
 * Says whose query runs next: first come, first served, save that nobody has more than a share. Thread-safe.
 *
 * <p>Who sends many waits behind himself only: a query of another caller overtakes those that have to wait for their
 * own caller's others.
 */
final class QueryTurns {

    private final Executor threads;
    private final QueryLimits limits;
    private final Map<String, Integer> runningOf = new HashMap<>();
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private int running;

    QueryTurns(Executor threads, QueryLimits limits) {
        this.threads = threads;
        this.limits = limits;
    }

    /** One query's place. */
    static final class Turn {
        private final String caller;
        private final Runnable work;

        Turn(String caller, Runnable work) {
            this.caller = caller;
            this.work = work;
        }
    }

    /**
     * Runs the work now or when its turn comes.
     *
     * @throws CatalogueException 429 when too many of the caller wait already, 503 when too many of all do
     */
    synchronized void join(Turn turn) {
        if (mayRun(turn)) {
            start(turn);
            return;
        }
        if (waiting.stream().filter(other -> other.caller.equals(turn.caller)).count() >= limits.waitingPerCaller()) {
            throw new CatalogueException(
                    429,
                    "PROTOCOL-0008",
                    "You have " + limits.atOncePerCaller() + " queries running and " + limits.waitingPerCaller()
                            + " waiting, the most one caller may have. Wait for their answers before you ask again.");
        }
        if (waiting.size() >= 4 * limits.atOnce()) {
            throw full();
        }
        waiting.add(turn);
    }

    /** Gives up waiting; false when the work has begun. */
    synchronized boolean leave(Turn turn) {
        return waiting.remove(turn);
    }

    static CatalogueException full() {
        return new CatalogueException(503, "PROTOCOL-0004", "Too many queries are waiting. Try again in a moment.");
    }

    private boolean mayRun(Turn turn) {
        return running < limits.atOnce() && runningOf.getOrDefault(turn.caller, 0) < limits.atOncePerCaller();
    }

    private void start(Turn turn) {
        threads.execute(() -> run(turn));
        running++;
        runningOf.merge(turn.caller, 1, Integer::sum);
    }

    private void run(Turn turn) {
        try {
            turn.work.run();
        } finally {
            end(turn);
        }
    }

    private synchronized void end(Turn turn) {
        running--;
        runningOf.computeIfPresent(turn.caller, (caller, count) -> count == 1 ? null : count - 1);
        Iterator<Turn> next = waiting.iterator();
        while (next.hasNext() && running < limits.atOnce()) {
            Turn candidate = next.next();
            if (mayRun(candidate)) {
                next.remove();
                start(candidate);
            }
        }
    }
}
