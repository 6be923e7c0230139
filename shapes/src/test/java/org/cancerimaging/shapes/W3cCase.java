package org.cancerimaging.shapes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * One test of the W3C SHACL test suite.
 *
 * @param name folder and name, for example {@code core/node/and-001}
 * @param expected the report without what the suite does not compare; empty where the validation must fail
 */
record W3cCase(String name, Graph data, Graph shapes, Graph expected) {

    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static final String SHT = "http://www.w3.org/ns/shacl-test#";
    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final Node RESULT = node(SH + "result");
    private static final Node MESSAGE = node(SH + "resultMessage");
    private static final List<Node> COMPARED = List.of(
            RDF.type.asNode(),
            node(SH + "focusNode"),
            node(SH + "resultPath"),
            node(SH + "resultSeverity"),
            node(SH + "sourceConstraint"),
            node(SH + "sourceConstraintComponent"),
            node(SH + "sourceShape"),
            node(SH + "value"));

    static List<W3cCase> all(Path suite) throws IOException {
        List<W3cCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.walk(suite)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".ttl"))
                    .sorted()
                    .toList()) {
                read(suite, file, cases);
            }
        }
        return cases;
    }

    /** The part of a report that the suite compares; messages only where the expected report has the same. */
    static Graph comparable(Graph report, Node root, Graph expected) {
        Graph kept = GraphFactory.createDefaultGraph();
        report.find(root, node(SH + "conforms"), Node.ANY).forEach(kept::add);
        kept.add(root, RDF.type.asNode(), node(SH + "ValidationReport"));
        for (Triple link : report.find(root, RESULT, Node.ANY).toList()) {
            kept.add(link);
            for (Node property : COMPARED) {
                report.find(link.getObject(), property, Node.ANY).toList().forEach(triple -> {
                    kept.add(triple);
                    copyPath(report, property, triple.getObject(), kept);
                });
            }
            report.find(link.getObject(), MESSAGE, Node.ANY)
                    .filterKeep(triple -> expected.contains(Node.ANY, MESSAGE, triple.getObject()))
                    .forEach(kept::add);
        }
        return kept;
    }

    boolean mustFail() {
        return expected.isEmpty();
    }

    private static void copyPath(Graph report, Node property, Node value, Graph kept) {
        if (property.getLocalName().equals("resultPath") && value.isBlank()) {
            copyAll(report, value, kept);
        }
    }

    private static void copyAll(Graph report, Node node, Graph kept) {
        for (Triple triple : report.find(node, Node.ANY, Node.ANY).toList()) {
            kept.add(triple);
            if (triple.getObject().isBlank()) {
                copyAll(report, triple.getObject(), kept);
            }
        }
    }

    private static void read(Path suite, Path file, List<W3cCase> cases) throws IOException {
        Graph graph = parse(file);
        for (Triple entry :
                graph.find(Node.ANY, RDF.type.asNode(), node(SHT + "Validate")).toList()) {
            Node action = object(graph, entry.getSubject(), MF + "action");
            Node result = object(graph, entry.getSubject(), MF + "result");
            cases.add(new W3cCase(
                    suite.relativize(file).toString().replace(".ttl", ""),
                    part(graph, file, object(graph, action, SHT + "dataGraph")),
                    part(graph, file, object(graph, action, SHT + "shapesGraph")),
                    result.equals(node(SHT + "Failure"))
                            ? GraphFactory.createDefaultGraph()
                            : comparable(graph, result, graph)));
        }
    }

    private static Graph part(Graph own, Path file, Node name) throws IOException {
        String end = name.getURI().substring(name.getURI().lastIndexOf('/') + 1);
        Path other = file.resolveSibling(end);
        return other.equals(file) || !Files.exists(other) ? own : parse(other);
    }

    private static Graph parse(Path file) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(Files.readString(file), Lang.TURTLE)
                .base("urn:x-suite:/" + file.getFileName())
                .parse(graph);
        return graph;
    }

    private static Node object(Graph graph, Node subject, String property) {
        return graph.find(subject, node(property), Node.ANY).next().getObject();
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
