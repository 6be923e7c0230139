package org.cancerimaging.server.query;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.cancerimaging.sparql.QueryPolicy;

/**
 * The limits of the public SPARQL endpoint.
 *
 * @param timeout wall time of one query, from start to the last row
 * @param maxRows rows or triples of one answer, above zero
 * @param maxLength characters of query text, above zero
 * @param atOnce queries that run at the same time, above zero; others are asked to come back
 * @param cacheBytes bytes of answers that are kept for who asks again; 0 keeps none
 */
@ConfigurationProperties("catalogue.query")
record QueryLimits(
        @Bindable(defaultValue = "60s") Duration timeout,
        @Bindable(defaultValue = "1000000") long maxRows,
        @Bindable(defaultValue = "200000") int maxLength,
        @Bindable(defaultValue = "8") int atOnce,
        @Bindable(defaultValue = "16000000") long cacheBytes) {

    QueryPolicy policy() {
        return new QueryPolicy(timeout, maxRows, maxLength);
    }
}
