package org.cancerimaging.server.query;

import java.time.Duration;
import java.util.Locale;
import org.cancerimaging.sparql.QueryOutline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log of queries that run long: what they do, not what or whom they are about. */
final class SlowQueries implements QueryJob.End {

    private static final Logger LOG = LoggerFactory.getLogger(SlowQueries.class);

    private final Duration slow;

    /**
     * Tells of what runs longer.
     *
     * @param slow from start to the last row
     */
    SlowQueries(Duration slow) {
        this.slow = slow;
    }

    @Override
    public void ended(QueryJob job, long rows, long nanos, String outcome) {
        if (nanos > slow.toNanos()) {
            LOG.warn(
                    "Slow query: {} s, {} rows, {}, {}: {}",
                    String.format(Locale.ROOT, "%.1f", nanos / 1e9),
                    rows,
                    outcome,
                    job.caller().kind().word(),
                    QueryOutline.of(job.text()));
        }
    }
}
