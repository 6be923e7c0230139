package org.cancerimaging.server.rdf;

/**
 * What one document may cost.
 *
 * @param maxBytes longest document after decompression, in bytes
 * @param maxJsonLdBytes the same for JSON-LD, which has to be in memory as a whole
 * @param maxRatio how many times larger a gzip document may become; beyond it is taken for a bomb
 * @param maxLiteralBytes longest literal, in bytes
 * @param maxDepth deepest nesting of brackets, objects or elements
 */
public record RdfLimits(long maxBytes, long maxJsonLdBytes, int maxRatio, int maxLiteralBytes, int maxDepth) {

    /** The limits that hold where nothing is configured: 64 MiB, 16 MiB of JSON-LD, ratio 200, 1 MiB, 64 levels. */
    public static RdfLimits standard() {
        return new RdfLimits(64 << 20, 16 << 20, 200, 1 << 20, 64);
    }
}
