package org.cancerimaging.server.ingest;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.cancerimaging.server.rdf.RdfLimits;

/**
 * What a submission may cost, keys {@code catalogue.ingest.*}.
 *
 * @param maxBytes longest body after decompression, in bytes
 * @param maxJsonLdBytes the same for JSON-LD, which has to be in memory as a whole
 * @param maxRatio how many times larger a gzip body may become; beyond it is taken for a bomb
 * @param maxLiteralBytes longest literal, in bytes
 * @param maxDepth deepest nesting of brackets, objects or elements
 * @param maxFindings how many findings per record an answer lists; all are counted
 * @param waitSeconds how long a submission waits for room to be checked, and again for its turn to be committed
 */
@ConfigurationProperties("catalogue.ingest")
public record IngestLimits(
        @Bindable(defaultValue = "67108864") long maxBytes,
        @Bindable(defaultValue = "16777216") long maxJsonLdBytes,
        @Bindable(defaultValue = "200") int maxRatio,
        @Bindable(defaultValue = "1048576") int maxLiteralBytes,
        @Bindable(defaultValue = "64") int maxDepth,
        @Bindable(defaultValue = "100") int maxFindings,
        @Bindable(defaultValue = "60") int waitSeconds) {

    /** Checks that every limit leaves room for something. */
    public IngestLimits {
        require("max-bytes", maxBytes, 1024);
        require("max-json-ld-bytes", maxJsonLdBytes, 1024);
        require("max-ratio", maxRatio, 2);
        require("max-literal-bytes", maxLiteralBytes, 1024);
        require("max-depth", maxDepth, 4);
        require("max-findings", maxFindings, 1);
        require("wait-seconds", waitSeconds, 1);
    }

    /** The limits that hold where nothing is configured. */
    public static IngestLimits standard() {
        return new IngestLimits(64 << 20, 16 << 20, 200, 1 << 20, 64, 100, 60);
    }

    /** The part of them that reading needs. */
    RdfLimits rdf() {
        return new RdfLimits(maxBytes, maxJsonLdBytes, maxRatio, maxLiteralBytes, maxDepth);
    }

    private static void require(String key, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "catalogue.ingest." + key + " must be " + least + " or more, but is " + value);
        }
    }
}
