package org.cancerimaging.server.validation;

import java.io.IOException;
import java.io.Writer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.cancerimaging.ontology.Prefixes;

/**
 * The SHACL report of each document and set of rules (SHACL §3.6), in one graph.
 *
 * @param json as JSON-LD, else as Turtle
 */
record RdfReport(boolean json) implements ReportWriter {

    /** Beyond it, statements are written as they come: the nicer writer holds everything once more. */
    private static final int LARGE = 50_000;

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        Graph all = GraphMemFactory.createDefaultGraph();
        outcome.checked().forEach(checked -> checked.report().graph().find().forEach(all::add));
        Prefixes.addTo(all);
        out.write(RDFWriter.source(all).format(syntax(all.size())).asString());
    }

    private RDFFormat syntax(int statements) {
        if (json) {
            return statements > LARGE ? RDFFormat.JSONLD11_PLAIN : RDFFormat.JSONLD11_PRETTY;
        }
        return statements > LARGE ? RDFFormat.TURTLE_BLOCKS : RDFFormat.TURTLE_PRETTY;
    }
}
