package org.cancerimaging.server.query;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;
import org.cancerimaging.sparql.QueryPolicy;

/**
 * The limits of the SPARQL endpoints.
 *
 * @param timeout wall time of one query, from start to the last row; also how long one may wait for its turn
 * @param maxRows rows or triples of one answer, above zero
 * @param maxBytes bytes of one answer, above zero
 * @param maxLength characters of query text, above zero
 * @param atOnce queries that run at the same time, above zero; four times as many may wait
 * @param atOncePerCaller how many of them one caller may have, above zero
 * @param waitingPerCaller how many more of one caller may wait, above zero
 * @param memoryPercent how much of the heap may be in use after a garbage collection, 1 to 99; above it the query that
 *     takes most is given up
 * @param slow a query that runs longer is told to the log
 * @param cacheBytes bytes of answers that are kept for who asks again; 0 keeps none
 * @param proxies addresses of reverse proxies, whose {@code X-Forwarded-For} tells who calls
 */
@ConfigurationProperties("catalogue.query")
record QueryLimits(
        @Bindable(defaultValue = "60s") Duration timeout,
        @Bindable(defaultValue = "1000000") long maxRows,
        @Bindable(defaultValue = "1000000000") long maxBytes,
        @Bindable(defaultValue = "200000") int maxLength,
        @Bindable(defaultValue = "8") int atOnce,
        @Bindable(defaultValue = "4") int atOncePerCaller,
        @Bindable(defaultValue = "8") int waitingPerCaller,
        @Bindable(defaultValue = "85") int memoryPercent,
        @Bindable(defaultValue = "10s") Duration slow,
        @Bindable(defaultValue = "16000000") long cacheBytes,
        @Bindable(defaultValue = "127.0.0.1,::1") List<String> proxies) {

    /** Bytes that one character can take in a form, e.g. {@code %E2%82%AC}. */
    private static final int ENCODED = 9;

    QueryLimits {
        require(maxBytes > 0, "max-bytes must be above zero");
        require(atOnce > 0 && atOncePerCaller > 0, "at-once and at-once-per-caller must be above zero");
        require(waitingPerCaller > 0, "waiting-per-caller must be above zero");
        require(memoryPercent > 0 && memoryPercent < 100, "memory-percent must be from 1 to 99");
        proxies = List.copyOf(proxies);
    }

    QueryPolicy policy() {
        return new QueryPolicy(timeout, maxRows, maxLength);
    }

    /** Bytes of a body that may hold a query: percent-encoding and UTF-8 may make it longer than its text. */
    int maxBodyBytes() {
        return maxLength * ENCODED;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("catalogue.query." + otherwise);
        }
    }
}
