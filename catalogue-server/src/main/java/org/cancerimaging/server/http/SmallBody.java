package org.cancerimaging.server.http;

import io.micronaut.http.exceptions.ContentLengthExceededException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a body that should be short, so that a long one never gets into memory. */
public final class SmallBody {

    private SmallBody() {}

    /**
     * Reads and closes the body.
     *
     * @param body null when the request has none
     * @param limit bytes
     * @throws CatalogueException 413 when it is longer, 400 when it breaks off
     */
    public static byte[] read(@Nullable InputStream body, int limit) {
        if (body == null) {
            return new byte[0];
        }
        try (body) {
            return bytes(body, limit);
        } catch (IOException brokenOff) {
            throw new CatalogueException(400, "HTTP-0400", "The body broke off before its end. Send it again.");
        }
    }

    /**
     * Reads a body that is unpacked on the way.
     *
     * @param limit bytes
     * @throws CatalogueException 413 when it is longer
     * @throws IOException when it is broken off, or not packed as it says
     */
    public static byte[] bytes(InputStream body, int limit) throws IOException {
        try {
            byte[] content = body.readNBytes(limit + 1);
            if (content.length > limit) {
                throw tooLarge(limit);
            }
            return content;
        } catch (IOException end) {
            if (isTooLarge(end)) {
                throw tooLarge(limit);
            }
            throw end;
        }
    }

    /** Whether a body ended because it is longer than the server takes at any address. */
    public static boolean isTooLarge(IOException end) {
        return Stream.iterate((Throwable) end, Objects::nonNull, Throwable::getCause)
                .anyMatch(ContentLengthExceededException.class::isInstance);
    }

    private static CatalogueException tooLarge(int limit) {
        return new CatalogueException(
                413, "HTTP-0413", "The body is longer than the " + limit + " bytes that this address accepts.");
    }
}
