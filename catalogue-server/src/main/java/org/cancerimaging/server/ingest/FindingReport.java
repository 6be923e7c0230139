package org.cancerimaging.server.ingest;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.cancerimaging.shapes.Finding;

/** Findings that no shape made, as a SHACL report (SHACL §3.6). */
final class FindingReport {

    private static final String SH = "http://www.w3.org/ns/shacl#";

    private FindingReport() {}

    static Graph of(List<Finding> findings) {
        Graph graph = GraphFactory.createDefaultGraph();
        if (findings.isEmpty()) {
            return graph;
        }
        Node report = NodeFactory.createBlankNode();
        graph.add(report, RDF.type.asNode(), term("ValidationReport"));
        graph.add(report, term("conforms"), NodeFactory.createLiteralDT("false", XSDDatatype.XSDboolean));
        findings.forEach(finding -> add(graph, report, finding));
        return graph;
    }

    private static void add(Graph graph, Node report, Finding finding) {
        Node result = NodeFactory.createBlankNode();
        graph.add(report, term("result"), result);
        graph.add(result, RDF.type.asNode(), term("ValidationResult"));
        graph.add(result, term("focusNode"), finding.focus());
        graph.add(result, term("resultSeverity"), severity(finding));
        graph.add(result, term("resultMessage"), NodeFactory.createLiteralLang(finding.message(), "en"));
        graph.add(result, term("sourceShape"), NodeFactory.createURI(finding.shape()));
        if (finding.path() != null) {
            graph.add(result, term("resultPath"), NodeFactory.createURI(finding.path()));
        }
    }

    private static Node severity(Finding finding) {
        return switch (finding.severity()) {
            case VIOLATION -> term("Violation");
            case WARNING -> term("Warning");
            case INFO -> term("Info");
        };
    }

    private static Node term(String name) {
        return NodeFactory.createURI(SH + name);
    }
}
