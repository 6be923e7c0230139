package org.cancerimaging.server.ingest;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets one submission after the other use the memory that parsing and checking take, in order of arrival. */
final class Turn {

    private final Semaphore one = new Semaphore(1, true);
    private final int waitSeconds;

    Turn(int waitSeconds) {
        this.waitSeconds = waitSeconds;
    }

    /**
     * Waits for the turn and works.
     *
     * @throws org.cancerimaging.server.http.CatalogueException 429 when it does not come in time
     */
    <T> T take(Supplier<T> work) {
        boolean taken = false;
        try {
            taken = one.tryAcquire(waitSeconds, TimeUnit.SECONDS);
            if (!taken) {
                throw Refusal.busy();
            }
            return work.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Refusal.busy();
        } finally {
            if (taken) {
                one.release();
            }
        }
    }
}
