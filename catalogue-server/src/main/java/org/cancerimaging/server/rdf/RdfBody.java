package org.cancerimaging.server.rdf;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A body that was received in full and lies in a file.
 *
 * @param file removed when this is closed
 * @param hash SHA-256 of the decompressed bytes, lower-case hex
 * @param bytes decompressed length
 */
public record RdfBody(Path file, String hash, long bytes) implements RdfSource, AutoCloseable {

    @Override
    public InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
