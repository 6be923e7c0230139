package org.cancerimaging.server.http;

import io.micronaut.http.exceptions.ContentLengthExceededException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
     * @throws CatalogueException 413 when it is longer
     */
    public static byte[] read(@Nullable InputStream body, int limit) {
        if (body == null) {
            return new byte[0];
        }
        try (body) {
            byte[] content = body.readNBytes(limit + 1);
            if (content.length > limit) {
                throw tooLarge(limit);
            }
            return content;
        } catch (IOException brokenOff) {
            if (isTooLarge(brokenOff)) {
                throw tooLarge(limit);
            }
            throw new UncheckedIOException(brokenOff);
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
