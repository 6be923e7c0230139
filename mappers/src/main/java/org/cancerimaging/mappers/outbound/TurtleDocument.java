package org.cancerimaging.mappers.outbound;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.cancerimaging.ontology.Prefixes;

/** Writes statements as Turtle in the order they come, so that equal statements give equal bytes. */
final class TurtleDocument {

    private TurtleDocument() {}

    static void write(Path file, List<Triple> statements) throws IOException {
        WholeFile.write(file, out -> {
            StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
            writer.start();
            Prefixes.all().forEach(writer::prefix);
            bySubject(statements).forEach(writer::triple);
            writer.finish();
        });
    }

    /** What is said of one thing stands together, at the place of the first statement about it. */
    private static List<Triple> bySubject(List<Triple> statements) {
        Map<Node, List<Triple>> subjects = new LinkedHashMap<>();
        statements.forEach(triple -> subjects.computeIfAbsent(triple.getSubject(), any -> new ArrayList<>())
                .add(triple));
        return subjects.values().stream().flatMap(List::stream).toList();
    }
}
