package org.cancerimaging.server.validation;

import java.io.IOException;
import java.io.Writer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.vocabulary.DCTerms;
import org.cancerimaging.ontology.Prefixes;

/**
 * The SHACL report of each document and set of rules (SHACL §3.6), in one graph.
 *
 * @param json as JSON-LD, else as Turtle
 */
record RdfReport(boolean json) implements ReportWriter {

    /** Beyond it, statements are written as they come: the nicer writer holds everything once more. */
    private static final int LARGE = 50_000;

    private static final Node FOCUS = NodeFactory.createURI("http://www.w3.org/ns/shacl#focusNode");
    private static final Node PATH = NodeFactory.createURI("http://www.w3.org/ns/shacl#resultPath");

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        Graph all = GraphMemFactory.createDefaultGraph();
        outcome.checked().forEach(checked -> {
            checked.report().graph().find().forEach(all::add);
            addOrigins(checked, all);
        });
        Prefixes.addTo(all);
        out.write(RDFWriter.source(all).format(syntax(all.size())).asString());
    }

    /** Results about what a mapping wrote have its source as {@code dct:source}, as in {@code report/problems.ttl}. */
    private static void addOrigins(Checked checked, Graph all) {
        Graph report = checked.report().graph();
        report.find(Node.ANY, FOCUS, Node.ANY).forEach(triple -> {
            String path = report.find(triple.getSubject(), PATH, Node.ANY)
                    .mapWith(Triple::getObject)
                    .filterKeep(Node::isURI)
                    .nextOptional()
                    .map(Node::getURI)
                    .orElse(null);
            String origin = checked.origin(triple.getObject(), path);
            if (!origin.isEmpty()) {
                all.add(triple.getSubject(), DCTerms.source.asNode(), NodeFactory.createLiteralString(origin));
            }
        });
    }

    private RDFFormat syntax(int statements) {
        if (json) {
            return statements > LARGE ? RDFFormat.JSONLD11_PLAIN : RDFFormat.JSONLD11_PRETTY;
        }
        return statements > LARGE ? RDFFormat.TURTLE_BLOCKS : RDFFormat.TURTLE_PRETTY;
    }
}
