package org.cancerimaging.server.query;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.cancerimaging.server.http.CatalogueException;

/** How many new links each caller makes in an hour. Thread-safe. */
final class LinkShares {

    private static final long HOUR = Duration.ofHours(1).toNanos();

    private final int most;
    private final LongSupplier nanos;
    private final Map<String, Integer> made = new HashMap<>();
    private long began;

    /**
     * Shares of callers.
     *
     * @param most links of one caller in an hour
     * @param nanos the clock
     */
    LinkShares(int most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    /**
     * Counts one more.
     *
     * @throws CatalogueException 429 when it is one too many
     */
    synchronized void take(String caller) {
        if (nanos.getAsLong() - began > HOUR) {
            made.clear();
            began = nanos.getAsLong();
        }
        if (made.merge(caller, 1, Integer::sum) > most) {
            throw new CatalogueException(
                    429,
                    "PROTOCOL-0012",
                    "You have made " + most + " links within an hour, the most one caller may make. Try again later.");
        }
    }
}
