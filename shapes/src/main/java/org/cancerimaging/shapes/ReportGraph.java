package org.cancerimaging.shapes;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.topbraid.shacl.vocabulary.SH;

/**
 * Writes results as a validation report (SHACL §3.6). Paths other than a plain property are left out: the
 * shape that a result names has them.
 */
final class ReportGraph {

    private ReportGraph() {}

    static Graph of(List<Result> results) {
        Graph graph = GraphMemFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefix("sh", SH.NS).setNsPrefix("rdfs", RDFS.getURI());
        Node report = NodeFactory.createBlankNode();
        boolean conforms = results.stream().noneMatch(result -> result.finding().severity() == Severity.VIOLATION);
        graph.add(report, RDF.type.asNode(), SH.ValidationReport.asNode());
        graph.add(report, SH.conforms.asNode(), NodeFactory.createLiteralByValue(conforms));
        for (Result result : results) {
            graph.add(report, SH.result.asNode(), add(graph, result));
        }
        return graph;
    }

    private static Node add(Graph graph, Result result) {
        Node node = NodeFactory.createBlankNode();
        Finding finding = result.finding();
        graph.add(node, RDF.type.asNode(), SH.ValidationResult.asNode());
        graph.add(node, SH.resultSeverity.asNode(), severity(finding.severity()));
        graph.add(node, SH.focusNode.asNode(), finding.focus());
        graph.add(node, SH.sourceShape.asNode(), NodeFactory.createURI(finding.shape()));
        graph.add(node, SH.sourceConstraintComponent.asNode(), result.component());
        graph.add(node, SH.resultMessage.asNode(), NodeFactory.createLiteralLang(finding.message(), "en"));
        addOptional(graph, node, finding);
        return node;
    }

    private static void addOptional(Graph graph, Node node, Finding finding) {
        if (finding.path() != null && !finding.path().startsWith("^")) {
            graph.add(node, SH.resultPath.asNode(), NodeFactory.createURI(finding.path()));
        }
        if (finding.value() != null) {
            graph.add(node, SH.value.asNode(), finding.value());
        }
        if (!finding.section().isEmpty()) {
            graph.add(node, RDFS.seeAlso.asNode(), NodeFactory.createURI(finding.section()));
        }
    }

    private static Node severity(Severity severity) {
        return switch (severity) {
            case VIOLATION -> SH.Violation.asNode();
            case WARNING -> SH.Warning.asNode();
            case INFO -> SH.Info.asNode();
        };
    }
}
