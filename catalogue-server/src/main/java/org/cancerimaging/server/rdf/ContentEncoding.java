package org.cancerimaging.server.rdf;

import java.io.IOException;
import java.util.Locale;
import org.cancerimaging.server.http.CatalogueException;
import org.jspecify.annotations.Nullable;

/** Reads the Content-Encoding header (RFC 9110 §8.4) of a body of RDF. */
public final class ContentEncoding {

    private ContentEncoding() {}

    /**
     * Whether the body is compressed.
     *
     * @throws CatalogueException 415 for every encoding but gzip and identity
     */
    public static boolean isGzip(@Nullable String header) {
        String name = header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !name.equals("gzip") && !name.equals("identity")) {
            throw RdfRefusal.encoding();
        }
        return name.equals("gzip");
    }

    /** The refusal of a body that ended early: its sender went away, or it is longer than the server takes. */
    public static CatalogueException brokenOff(IOException end) {
        return RdfRefusal.brokenOff(end);
    }
}
