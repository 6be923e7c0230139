package org.cancerimaging.server.validation;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.cancerimaging.server.rdf.RdfLimits;

/**
 * What checking for callers without an account may cost, keys {@code catalogue.validation.*}.
 *
 * @param maxBytes longest body after decompression, in bytes
 * @param maxSeconds how long one body may take to arrive, and to be checked
 * @param concurrent how many bodies are checked at a time
 * @param waiting how many more may be arriving or waiting for their turn
 */
@ConfigurationProperties("catalogue.validation")
public record ValidationLimits(
        @Bindable(defaultValue = "8388608") long maxBytes,
        @Bindable(defaultValue = "30") int maxSeconds,
        @Bindable(defaultValue = "1") int concurrent,
        @Bindable(defaultValue = "8") int waiting) {

    /** Checks that every limit leaves room for something. */
    public ValidationLimits {
        require("max-bytes", maxBytes, 1024);
        require("max-seconds", maxSeconds, 1);
        require("concurrent", concurrent, 1);
        require("waiting", waiting, 1);
    }

    /** The part of them that reading needs. */
    RdfLimits rdf() {
        RdfLimits standard = RdfLimits.standard();
        return new RdfLimits(
                maxBytes,
                Math.min(maxBytes, standard.maxJsonLdBytes()),
                standard.maxRatio(),
                standard.maxLiteralBytes(),
                standard.maxDepth());
    }

    private static void require(String key, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "catalogue.validation." + key + " must be " + least + " or more, but is " + value);
        }
    }
}
