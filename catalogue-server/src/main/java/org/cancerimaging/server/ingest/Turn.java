package org.cancerimaging.server.ingest;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets work begin in order of arrival, as much at a time as there are shares for. */
final class Turn {

    private final Semaphore free;
    private final int waitSeconds;

    Turn(int shares, int waitSeconds) {
        this.free = new Semaphore(shares, true);
        this.waitSeconds = waitSeconds;
    }

    /**
     * Waits for so many shares and works.
     *
     * @throws org.cancerimaging.server.http.CatalogueException 429 when they are not free in time
     */
    <T> T take(int shares, Supplier<T> work) {
        boolean taken = false;
        try {
            taken = free.tryAcquire(shares, waitSeconds, TimeUnit.SECONDS);
            if (!taken) {
                throw Refusal.busy();
            }
            return work.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Refusal.busy();
        } finally {
            if (taken) {
                free.release(shares);
            }
        }
    }
}
