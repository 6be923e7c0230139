package org.cancerimaging.server.feeds;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.cancerimaging.server.feeds.DatasetDetails.Finding;
import org.cancerimaging.server.store.Subject;

/**
 * Reads the results of a SHACL report (SHACL §3.6).
 *
 * @param graph the report
 */
record FindingReader(Graph graph) {

    List<Finding> read() {
        return graph.find(Node.ANY, shacl("result"), Node.ANY).mapWith(Triple::getObject).toList().stream()
                .map(result -> finding(new Subject(graph, result)))
                .sorted(Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::message))
                .toList();
    }

    private static Finding finding(Subject result) {
        String severity = result.one(shacl("resultSeverity"))
                .filter(Node::isURI)
                .map(node -> node.getURI().substring(node.getURI().lastIndexOf('#') + 1))
                .orElse("Violation");
        return new Finding(
                severity,
                result.text(shacl("resultMessage")).orElse(""),
                result.one(shacl("resultPath"))
                        .filter(Node::isURI)
                        .map(Node::getURI)
                        .orElse(null));
    }

    private static Node shacl(String name) {
        return NodeFactory.createURI("http://www.w3.org/ns/shacl#" + name);
    }
}
