package org.cancerimaging.server.ingest;

import java.util.function.Supplier;
import org.cancerimaging.server.rdf.RdfBody;
import org.cancerimaging.server.rdf.RdfFormat;

/**
 * Shares out the memory that reading and checking take: all bodies that are worked on at a time together need no more
 * than the largest one may. There are no more of them than processors.
 */
final class Room {

    private static final int SHARES = 64;

    private final Turn turn;
    private final IngestLimits limits;
    private final int least;

    Room(IngestLimits limits) {
        this.turn = new Turn(SHARES, limits.waitSeconds());
        this.limits = limits;
        this.least = Math.max(1, SHARES / Runtime.getRuntime().availableProcessors());
    }

    /**
     * Waits until there is room for the body and works.
     *
     * @throws org.cancerimaging.server.http.CatalogueException 429 when there is none in time
     */
    <T> T take(RdfBody body, RdfFormat format, Supplier<T> work) {
        long needed = 1 + SHARES * body.bytes() / limits.rdf().maxBytes(format);
        return turn.take((int) Math.min(SHARES, Math.max(least, needed)), work);
    }
}
