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

    private static final long STANDARD_BYTES = 64L << 20;

    /** The longest document of a format. */
    public long maxBytes(RdfFormat format) {
        return format == RdfFormat.JSON_LD ? Math.min(maxJsonLdBytes, maxBytes) : maxBytes;
    }

    /** The limits that hold where nothing is configured: 64 MiB, 16 MiB of JSON-LD, ratio 200, 1 MiB, 64 levels. */
    public static RdfLimits standard() {
        return new RdfLimits(STANDARD_BYTES, 16 << 20, 200, 1 << 20, 64);
    }

    /** The limits for files of one's own: as large as the heap can take, an eighth of it, and 64 MiB at least. */
    public static RdfLimits ofHeap() {
        RdfLimits standard = standard();
        return new RdfLimits(
                Math.max(STANDARD_BYTES, Runtime.getRuntime().maxMemory() / 8),
                standard.maxJsonLdBytes,
                standard.maxRatio,
                standard.maxLiteralBytes,
                standard.maxDepth);
    }
}
