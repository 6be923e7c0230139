package org.cancerimaging.server.feeds;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.cancerimaging.server.feeds.DatasetDetails.Finding;
import org.cancerimaging.server.store.Subject;
import org.cancerimaging.shapes.Profile;

/**
 * Reads the results of a SHACL report (SHACL §3.6).
 *
 * @param graph the report
 */
record FindingReader(Graph graph) {

    /** Each finding once, with all profiles that have it: a profile repeats what the one below it demands. */
    List<Finding> read() {
        Map<Finding, Set<String>> profiles = new LinkedHashMap<>();
        graph.find(Node.ANY, shacl("result"), Node.ANY)
                .toList()
                .forEach(triple -> profiles.computeIfAbsent(
                                finding(new Subject(graph, triple.getObject())), any -> new TreeSet<>())
                        .addAll(titles(new Subject(graph, triple.getSubject()))));
        return profiles.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::message))
                .toList();
    }

    private static Finding of(Finding finding, Set<String> profiles) {
        return new Finding(finding.severity(), finding.message(), finding.path(), List.copyOf(profiles));
    }

    private static List<String> titles(Subject report) {
        return report.all(DCTerms.conformsTo.asNode()).stream()
                .map(profile -> profile.getURI().substring(profile.getURI().lastIndexOf('/') + 1))
                .map(id -> Profile.find(id).map(Profile::title).orElse(id))
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
                        .orElse(null),
                List.of());
    }

    private static Node shacl(String name) {
        return NodeFactory.createURI("http://www.w3.org/ns/shacl#" + name);
    }
}
