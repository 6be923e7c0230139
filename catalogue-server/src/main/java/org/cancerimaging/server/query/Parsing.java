package org.cancerimaging.server.query;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets few queries be parsed at a time, first come, first served: of hundreds that come at once most are refused by their
 * text, and reading them all side by side would leave nothing of the processors to other requests.
 */
final class Parsing {

    private static final Semaphore TURNS =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    private Parsing() {}

    static <T> T inTurn(Supplier<T> work) {
        TURNS.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            TURNS.release();
        }
    }
}
