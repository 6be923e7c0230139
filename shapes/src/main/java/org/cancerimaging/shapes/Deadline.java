package org.cancerimaging.shapes;

import org.topbraid.jenax.progress.NullProgressMonitor;

/** Stops a run that takes too long or whose thread is interrupted. TopBraid asks it after each node. */
final class Deadline extends NullProgressMonitor {

    private final long seconds;
    private final long end;

    /** Starts now. */
    Deadline(long seconds) {
        this.seconds = seconds;
        this.end = System.nanoTime() + seconds * 1_000_000_000L;
    }

    /** How much time is left, in milliseconds, 1 at least. */
    long millisLeft() {
        return Math.max(1, (end - System.nanoTime()) / 1_000_000L);
    }

    /**
     * Fails when the time is over.
     *
     * @throws ShapesException with SHAPES-0104
     */
    void check() {
        if (isCanceled()) {
            throw Faults.tooSlow(seconds);
        }
    }

    @Override
    public boolean isCanceled() {
        return System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted();
    }
}
