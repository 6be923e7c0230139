package org.cancerimaging.server.workspace;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.cancerimaging.server.rdf.RdfLimits;

/**
 * What workspaces may cost, keys {@code catalogue.workspace.*}.
 *
 * @param maxStatements statements of one workspace
 * @param maxChanges statements that one DELETE/INSERT may delete and insert together
 * @param maxBytes longest body that is received, in bytes, after decompression
 * @param perCaller workspaces of one key
 * @param inAll workspaces of all keys
 * @param idle a workspace that nobody used for so long ends
 * @param memoryPercent how much of the heap all of them may take together, 1 to 90
 * @param atOnce bodies that are received at the same time; others are asked to come back
 */
@ConfigurationProperties("catalogue.workspace")
record WorkspaceLimits(
        @Bindable(defaultValue = "1000000") long maxStatements,
        @Bindable(defaultValue = "500000") int maxChanges,
        @Bindable(defaultValue = "16777216") long maxBytes,
        @Bindable(defaultValue = "4") int perCaller,
        @Bindable(defaultValue = "16") int inAll,
        @Bindable(defaultValue = "60m") Duration idle,
        @Bindable(defaultValue = "25") int memoryPercent,
        @Bindable(defaultValue = "2") int atOnce) {

    WorkspaceLimits {
        require(maxStatements > 0 && maxChanges > 0, "max-statements and max-changes must be above zero");
        require(maxBytes > 0 && maxBytes < Integer.MAX_VALUE, "max-bytes must be from 1 to 2147483646");
        require(perCaller > 0 && inAll > 0 && atOnce > 0, "per-caller, in-all and at-once must be above zero");
        require(idle.toMillis() > 0, "idle must be above zero");
        require(memoryPercent > 0 && memoryPercent <= 90, "memory-percent must be from 1 to 90");
    }

    /** Bytes that all workspaces may take together. */
    long memory() {
        return Runtime.getRuntime().maxMemory() / 100 * memoryPercent;
    }

    RdfLimits rdf() {
        RdfLimits standard = RdfLimits.standard();
        return new RdfLimits(maxBytes, maxBytes, standard.maxRatio(), standard.maxLiteralBytes(), standard.maxDepth());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("catalogue.workspace." + otherwise);
        }
    }
}
