package org.cancerimaging.server.rdf;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.cancerimaging.server.store.Durable;
import org.cancerimaging.server.store.StoreNotWritable;
import org.cancerimaging.server.store.StoreUnavailable;

/**
 * Takes bodies from the network to files, within limits and in constant memory.
 *
 * <p>Only whole bodies are worked on, so that a slow sender holds up nobody.
 */
public final class Spool {

    private static final int CHUNK = 1 << 16;

    /** A body may reach this size whatever its ratio: small repetitive files compress very well. */
    private static final long RATIO_FLOOR = 4L << 20;

    private final Path folder;
    private final RdfLimits limits;

    private Spool(Path folder, RdfLimits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /** Opens the folder and drops what an earlier process left in it. */
    public static Spool in(Path folder, RdfLimits limits) {
        try {
            Durable.folder(folder);
            try (Stream<Path> left = Files.list(folder)) {
                left.forEach(Spool::drop);
            }
            return new Spool(folder, limits);
        } catch (IOException failed) {
            throw new StoreUnavailable("The folder " + folder + " for incoming bodies cannot be used", failed);
        }
    }

    /**
     * Receives one body.
     *
     * @param in read to its end, not closed
     * @param gzip whether it is compressed
     * @throws org.cancerimaging.server.http.CatalogueException 400, 413 or 415 when it is broken off or too large
     */
    public RdfBody receive(InputStream in, boolean gzip, RdfFormat format) {
        Path file = newFile();
        boolean whole = false;
        try {
            RdfBody body = copy(in, gzip, file, limits.maxBytes(format));
            whole = true;
            return body;
        } catch (ZipException | EOFException damaged) {
            throw gzip ? RdfRefusal.encoding() : RdfRefusal.brokenOff(damaged);
        } catch (IOException gone) {
            throw RdfRefusal.brokenOff(gone);
        } finally {
            if (!whole) {
                drop(file);
            }
        }
    }

    private RdfBody copy(InputStream in, boolean gzip, Path file, long limit) throws IOException {
        MessageDigest digest = sha256();
        Counted raw = new Counted(in);
        LongestRun run = new LongestRun(limits.maxLiteralBytes());
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            InputStream plain = gzip ? new GZIPInputStream(raw, CHUNK) : raw;
            byte[] chunk = new byte[CHUNK];
            for (int read = plain.read(chunk); read >= 0; read = plain.read(chunk)) {
                bytes += read;
                checkSize(bytes, limit, gzip ? raw.count() : bytes);
                run.see(chunk, read);
                digest.update(chunk, 0, read);
                write(out, chunk, read);
            }
        }
        return new RdfBody(file, HexFormat.of().formatHex(digest.digest()), bytes);
    }

    private Path newFile() {
        try {
            return Files.createTempFile(folder, "body", ".rdf");
        } catch (IOException failed) {
            throw new StoreNotWritable("No file for an incoming body can be made", failed);
        }
    }

    private static void write(OutputStream out, byte[] chunk, int length) {
        try {
            out.write(chunk, 0, length);
        } catch (IOException failed) {
            throw new StoreNotWritable("An incoming body cannot be written to the disk", failed);
        }
    }

    private void checkSize(long bytes, long limit, long received) {
        if (bytes > limit) {
            throw RdfRefusal.tooLarge("The body", limit);
        }
        if (bytes > RATIO_FLOOR && bytes / Math.max(received, 1) > limits.maxRatio()) {
            throw RdfRefusal.bomb();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }

    private static void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
