package org.cancerimaging.sparql;

import java.time.Duration;

/**
 * The limits of one query.
 *
 * @param timeout wall time from start to the last row; above zero
 * @param maxRows rows or triples in the result; above zero
 * @param maxLength characters of query text; above zero
 */
public record QueryPolicy(Duration timeout, long maxRows, int maxLength) {

    /** Checks the ranges. */
    public QueryPolicy {
        if (timeout.isNegative() || timeout.isZero() || maxRows < 1 || maxLength < 1) {
            throw new IllegalArgumentException("timeout, maxRows and maxLength must be above zero: " + timeout + ", "
                    + maxRows + ", " + maxLength);
        }
    }

    /** These limits with less time, when the caller asks for less; asking for more changes nothing. */
    public QueryPolicy within(Duration asked) {
        return asked.compareTo(timeout) < 0 ? new QueryPolicy(asked, maxRows, maxLength) : this;
    }
}
