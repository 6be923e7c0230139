package org.cancerimaging.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;

/** Reads a Turtle file as triples in the order in which they are written: that order is part of a code list. */
final class TurtleFile {

    private TurtleFile() {}

    static List<Triple> read(Path file) throws IOException {
        Lines lines = new Lines();
        try (InputStream stream = Files.newInputStream(file)) {
            RDFParser.source(stream)
                    .lang(Lang.TURTLE)
                    .checking(false)
                    .resolveURIs(false)
                    .parse(lines);
        }
        return lines.triples;
    }

    private static final class Lines extends StreamRDFBase {
        private final List<Triple> triples = new ArrayList<>();

        @Override
        public void triple(Triple triple) {
            triples.add(triple);
        }
    }
}
