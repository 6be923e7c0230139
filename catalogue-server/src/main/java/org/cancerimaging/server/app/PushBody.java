package org.cancerimaging.server.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.system.StreamRDFWriter;

/**
 * The files of a mapping as one compressed N-Triples body.
 *
 * @param file removed when this is closed
 */
record PushBody(Path file) implements AutoCloseable {

    /**
     * Puts the files together.
     *
     * @param withCases whether to put patient-level files in
     */
    static PushBody of(Path folder, boolean withCases) throws IOException {
        Path file = Files.createTempFile("push", ".nt.gz");
        try (OutputStream out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            StreamRDF triples = StreamRDFWriter.getWriterStream(out, Lang.NTRIPLES);
            triples.start();
            for (Path part : parts(folder, withCases)) {
                copy(part, triples);
            }
            triples.finish();
        }
        return new PushBody(file);
    }

    private static List<Path> parts(Path folder, boolean withCases) throws IOException {
        List<Path> parts = new ArrayList<>();
        for (String name : List.of("description.ttl", "aggregates.ttl", "provenance.ttl")) {
            parts.add(folder.resolve(name));
        }
        if (withCases && Files.isDirectory(folder.resolve("cases"))) {
            try (Stream<Path> cases = Files.list(folder.resolve("cases"))) {
                cases.filter(file -> file.toString().endsWith(".nt")).sorted().forEach(parts::add);
            }
        }
        parts.removeIf(Files::notExists);
        return parts;
    }

    private static void copy(Path part, StreamRDF triples) throws IOException {
        Lang lang = part.toString().endsWith(".nt") ? Lang.NTRIPLES : Lang.TURTLE;
        try (InputStream in = Files.newInputStream(part)) {
            RDFParser.source(in)
                    .lang(lang)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(new Middle(triples));
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Leaves out start and end of a part: the whole has its own. */
    private static final class Middle extends StreamRDFWrapper {
        Middle(StreamRDF whole) {
            super(whole);
        }

        @Override
        public void start() {}

        @Override
        public void finish() {}

        @Override
        public void prefix(String prefix, String iri) {}

        @Override
        public void base(String base) {}
    }
}
