package org.cancerimaging.server.query;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.SmallBody;
import org.cancerimaging.server.rdf.ContentEncoding;
import org.jspecify.annotations.Nullable;

/** Reads a body, unpacking it when it is compressed; no more of it than is allowed, however small it came. */
final class PlainBody {

    private PlainBody() {}

    /**
     * The body without its Content-Encoding.
     *
     * @param limit bytes after unpacking
     * @throws CatalogueException 415 for an encoding that is not known, 400 for a body that is not what it says, 413 for
     *     one that is too long
     */
    static byte[] read(HttpRequest<?> request, @Nullable InputStream body, int limit) {
        if (!ContentEncoding.isGzip(request.getHeaders().get(HttpHeaders.CONTENT_ENCODING)) || body == null) {
            return SmallBody.read(body, limit);
        }
        try {
            return SmallBody.read(new GZIPInputStream(body), limit);
        } catch (IOException | UncheckedIOException notGzip) {
            throw new CatalogueException(
                    400, "PROTOCOL-0007", "The body is not the whole gzip file it says it is. Send it again.");
        }
    }
}
