package org.cancerimaging.shapes;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.FmtUtils;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;
import org.topbraid.shacl.vocabulary.SH;

/**
 * Turtle that mends a finding: the property with the suggested value, else the example of the shape's message, else
 * one of the right kind. Never a value of the data.
 */
final class Snippet {

    private static final String EXAMPLE = "Write for example:";

    private static final Map<Node, String> OF_TYPE = Map.of(
            XSD.xstring.asNode(), "\"text\"",
            XSD.date.asNode(), "\"2026-03-01\"^^xsd:date",
            XSD.dateTime.asNode(), "\"2026-03-01T12:00:00Z\"^^xsd:dateTime",
            XSD.integer.asNode(), "100",
            XSD.nonNegativeInteger.asNode(), "\"100\"^^xsd:nonNegativeInteger",
            XSD.decimal.asNode(), "1.5",
            XSD.xdouble.asNode(), "1.5e0",
            XSD.xboolean.asNode(), "true",
            XSD.duration.asNode(), "\"P1Y\"^^xsd:duration");

    private static final Map<Node, String> OF_KIND = Map.of(
            SH.IRI.asNode(), "<https://example.org/id>",
            SH.BlankNodeOrIRI.asNode(), "<https://example.org/id>",
            SH.Literal.asNode(), "\"text\"@en");

    private Snippet() {}

    static String of(Result result, Graph shapes, Choices allowed, @Nullable Node nearest) {
        Finding finding = result.finding();
        Node shape = result.shape();
        Optional<Node> path = object(shapes, shape, SH.path.asNode()).filter(Node::isURI);
        if (path.isPresent() && nearest != null) {
            return line(shapes, path.get(), text(shapes, nearest));
        }
        int example = finding.message().indexOf(EXAMPLE);
        if (example >= 0) {
            return finding.message().substring(example + EXAMPLE.length()).strip();
        }
        return path.flatMap(property -> value(shapes, shape, allowed).map(value -> line(shapes, property, value)))
                .orElse("");
    }

    private static Optional<String> value(Graph shapes, Node shape, Choices allowed) {
        return allowed.shown().stream()
                .findFirst()
                .map(value -> text(shapes, value))
                .or(() -> object(shapes, shape, SH.datatype.asNode()).map(OF_TYPE::get))
                .or(() -> object(shapes, shape, SH.nodeKind.asNode()).map(OF_KIND::get));
    }

    private static String line(Graph shapes, Node property, String value) {
        return text(shapes, property) + " " + value + " .";
    }

    private static String text(Graph shapes, Node node) {
        Node plain = node.isBlank() ? NodeFactory.createURI("https://example.org/id") : node;
        return FmtUtils.stringForNode(plain, shapes.getPrefixMapping());
    }

    private static Optional<Node> object(Graph shapes, Node subject, Node property) {
        return shapes.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .nextOptional();
    }
}
