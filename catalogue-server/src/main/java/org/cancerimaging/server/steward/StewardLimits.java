package org.cancerimaging.server.steward;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.cancerimaging.server.rdf.RdfLimits;
import org.cancerimaging.sparql.QueryPolicy;

/**
 * What a write may cost, keys {@code catalogue.steward.*}.
 *
 * @param timeout wall time of one update, all operations together
 * @param maxRows rows of one WHERE
 * @param maxLength characters of an update
 * @param maxStatements statements that one operation deletes and inserts together
 * @param maxUnion statements of the default graph that are sent at once
 * @param maxBytes longest graph that is received, in bytes, after decompression
 * @param atOnce updates that run at the same time; others are asked to come back
 */
@ConfigurationProperties("catalogue.steward")
record StewardLimits(
        @Bindable(defaultValue = "60s") Duration timeout,
        @Bindable(defaultValue = "1000000") long maxRows,
        @Bindable(defaultValue = "200000") int maxLength,
        @Bindable(defaultValue = "100000") int maxStatements,
        @Bindable(defaultValue = "500000") long maxUnion,
        @Bindable(defaultValue = "16777216") long maxBytes,
        @Bindable(defaultValue = "2") int atOnce) {

    QueryPolicy policy() {
        return new QueryPolicy(timeout, maxRows, maxLength);
    }

    RdfLimits rdf() {
        RdfLimits standard = RdfLimits.standard();
        return new RdfLimits(maxBytes, maxBytes, standard.maxRatio(), standard.maxLiteralBytes(), standard.maxDepth());
    }
}
