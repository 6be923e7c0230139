package org.cancerimaging.mappers.outbound;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.cancerimaging.mappers.privacy.CaseStatements;

/** The cases of one mapper as N-Triples. The file appears when it is whole; until then the old one stays. */
final class CaseFile implements AutoCloseable {

    private final Path file;
    private final Path draft;
    private final OutputStream out;
    private final StreamRDF writer;

    CaseFile(Path file) throws IOException {
        this.file = file;
        this.draft = WholeFile.draft(file);
        this.out = Files.newOutputStream(draft);
        this.writer = StreamRDFWriter.getWriterStream(out, RDFFormat.NTRIPLES);
        writer.start();
    }

    void write(CaseStatements statements) {
        statements.list().forEach(statement -> writer.triple(statement.triple()));
    }

    /** Puts the finished file in place of the old one. */
    void finish() throws IOException {
        writer.finish();
        out.close();
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(draft);
    }
}
