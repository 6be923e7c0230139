package org.cancerimaging.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads a body that should be short, so that a long one never gets into memory. */
public final class SmallBody {

    private SmallBody() {}

    /**
     * Reads and closes the body.
     *
     * @param body null when the request has none
     * @param limit bytes
     * @throws CatalogueException 413 when it is longer
     */
    public static byte[] read(@Nullable InputStream body, int limit) {
        if (body == null) {
            return new byte[0];
        }
        try (body) {
            byte[] content = body.readNBytes(limit + 1);
            if (content.length > limit) {
                throw new CatalogueException(
                        413, "HTTP-0413", "The body is longer than the " + limit + " bytes that this address accepts.");
            }
            return content;
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }
}
