package org.cancerimaging.mappers.outbound;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** The rows of {@code problems.csv} as results of a SHACL report (SHACL section 3.6), for tools that read those. */
final class ProblemGraph {

    private static final String SH = "http://www.w3.org/ns/shacl#";

    private ProblemGraph() {}

    static List<Triple> of(String dataset, List<List<String>> problems) {
        Node report = NodeFactory.createURI(dataset + "#mapping-problems");
        List<Triple> statements = new ArrayList<>();
        statements.add(Triple.create(report, RDF.type.asNode(), sh("ValidationReport")));
        for (int number = 1; number <= problems.size(); number++) {
            statements.add(Triple.create(report, sh("result"), result(dataset, number)));
        }
        for (int number = 1; number <= problems.size(); number++) {
            describe(statements, dataset, result(dataset, number), problems.get(number - 1));
        }
        return statements;
    }

    private static void describe(List<Triple> statements, String dataset, Node result, List<String> row) {
        statements.add(Triple.create(result, RDF.type.asNode(), sh("ValidationResult")));
        statements.add(Triple.create(result, DCTerms.identifier.asNode(), text(row.get(0))));
        statements.add(Triple.create(result, sh("focusNode"), NodeFactory.createURI(dataset)));
        statements.add(Triple.create(result, sh("resultSeverity"), sh("Warning")));
        statements.add(Triple.create(result, sh("resultMessage"), text(row.get(3) + " (" + row.get(4) + ")")));
        statements.add(Triple.create(result, DCTerms.source.asNode(), text((row.get(1) + " " + row.get(2)).strip())));
    }

    private static Node result(String dataset, int number) {
        return NodeFactory.createURI(dataset + "#mapping-problem-" + number);
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node sh(String name) {
        return NodeFactory.createURI(SH + name);
    }
}
