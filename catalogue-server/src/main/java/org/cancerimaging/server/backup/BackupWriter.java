package org.cancerimaging.server.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.Snapshot;

/** Writes a backup: a zip of both stores as N-Quads, the change log, the history, keys and reports, with a sum of each. */
public final class BackupWriter {

    private final Path folder;
    private final ZipOutputStream zip;
    private final StringBuilder sums = new StringBuilder();

    private BackupWriter(Path folder, ZipOutputStream zip) {
        this.folder = folder;
        this.zip = zip;
    }

    /**
     * Writes all there is at this moment; the server goes on answering and taking submissions in.
     *
     * @param folder the data folder
     * @param out closed at the end
     * @return number of the newest revision in the backup
     * @throws IOException when the folder cannot be read or the backup not be written
     */
    public static long write(Catalogue catalogue, Path folder, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            BackupWriter writer = new BackupWriter(folder, zip);
            return catalogue.snapshot(writer::all);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private long all(Snapshot snapshot) {
        try {
            part(Part.LOG, snapshot.log()::copyTo);
            part(Part.HISTORY, snapshot.history()::copyTo);
            part(Part.PUBLIC, out -> quads(snapshot.published(), out));
            part(Part.RESTRICTED, out -> quads(snapshot.restricted(), out));
            for (Path file : files()) {
                part(name(file), out -> Files.copy(file, out));
            }
            zip.putNextEntry(new ZipEntry(Part.SUMS));
            zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            return snapshot.revision();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder, 3)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> Part.isFile(name(file)))
                    .sorted()
                    .toList();
        }
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private void part(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        DigestOutputStream counted = new DigestOutputStream(new Open(zip), sha256());
        content.writeTo(counted);
        counted.flush();
        zip.closeEntry();
        String sum = HexFormat.of().formatHex(counted.getMessageDigest().digest());
        sums.append(sum).append("  ").append(name).append('\n');
    }

    private static void quads(DatasetGraph graphs, OutputStream out) {
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
        writer.start();
        graphs.find().forEachRemaining(writer::quad);
        writer.finish();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Keeps the zip open when a part's writer closes its stream. */
    private static final class Open extends java.io.FilterOutputStream {

        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
