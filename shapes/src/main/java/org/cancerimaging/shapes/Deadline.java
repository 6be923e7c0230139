package org.cancerimaging.shapes;

import java.util.concurrent.atomic.AtomicLong;
import org.topbraid.jenax.progress.NullProgressMonitor;

/**
 * Stops a run that takes too long, finds too much, or whose thread is interrupted, on all of its threads. TopBraid asks
 * it after each node.
 */
final class Deadline extends NullProgressMonitor {

    /** Measured: a result, its triples in the report, and the finding made of it. */
    private static final long BYTES_OF_A_RESULT = 1_000;

    private final long seconds;
    private final long end;
    private final long mostResults;
    private final Thread owner = Thread.currentThread();
    private final AtomicLong results = new AtomicLong();
    private volatile boolean stopped;

    /** Starts now; the run may find as much as a quarter of the memory holds. */
    Deadline(long seconds) {
        this(seconds, Runtime.getRuntime().maxMemory() / (4 * BYTES_OF_A_RESULT));
    }

    /** With another limit of findings. */
    Deadline(long seconds, long mostResults) {
        this.seconds = seconds;
        this.mostResults = mostResults;
        this.end = System.nanoTime() + seconds * 1_000_000_000L;
    }

    /** How much time is left, in milliseconds, 1 at least. */
    long millisLeft() {
        return Math.max(1, (end - System.nanoTime()) / 1_000_000L);
    }

    /**
     * Fails when the run is over, on each of its threads for the same reason.
     *
     * @throws ShapesException with SHAPES-0108 when they found too much, else SHAPES-0104
     */
    void check() {
        if (isCanceled()) {
            throw results.get() > mostResults ? Faults.tooMany(mostResults) : Faults.tooSlow(seconds);
        }
    }

    /**
     * Counts what one thread of the run has found.
     *
     * @throws ShapesException with SHAPES-0108 when all of them found too much
     */
    void found(int more) {
        if (results.addAndGet(more) > mostResults) {
            stop();
            throw Faults.tooMany(mostResults);
        }
    }

    /** Ends the run on every thread that still works for it. */
    void stop() {
        stopped = true;
    }

    @Override
    public boolean isCanceled() {
        stopped |= System.nanoTime() - end > 0
                || owner.isInterrupted()
                || Thread.currentThread().isInterrupted();
        return stopped;
    }
}
