package org.cancerimaging.server.bench.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Does something so many times a second for a while; what comes late is done as soon as it can be. */
final class Pace {

    private final int perSecond;
    private final Duration length;
    private volatile double took;

    Pace(int perSecond, Duration length) {
        this.perSecond = perSecond;
        this.length = length;
    }

    /** One turn. */
    interface Turn {
        void take(int number) throws IOException, InterruptedException;
    }

    /** Takes the turns, and gives up those that could not be taken in twice the time. */
    void run(Turn turn) {
        long began = System.nanoTime();
        int turns = (int) (length.toMillis() * perSecond / 1_000);
        try {
            for (int number = 0; number < turns && System.nanoTime() - began < 2 * length.toNanos(); number++) {
                long wait = began + number * 1_000_000_000L / perSecond - System.nanoTime();
                if (wait > 0) {
                    LockSupport.parkNanos(wait);
                }
                turn.take(number);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        took = Math.max((System.nanoTime() - began) / 1e9, turns == 0 ? 1 : 0);
    }

    /** Seconds of the last run. */
    double took() {
        return took;
    }
}
