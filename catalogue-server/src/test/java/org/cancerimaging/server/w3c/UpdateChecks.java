package org.cancerimaging.server.w3c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;

/** Update tests over HTTP: syntax and evaluation. */
record UpdateChecks(Suite suite, Peer peer) {

    Stream<Check> all() {
        return suite.cases().stream()
                .filter(W3cCase::isUpdate)
                .map(test -> new Check(
                        test.type().contains("Syntax") ? "update syntax" : "update evaluation",
                        test.name(),
                        () -> run(test)));
    }

    private void run(W3cCase test) {
        switch (test.type()) {
            case "PositiveUpdateSyntaxTest11" -> {
                HttpResponse<String> answer = peer.tryUpdate(test.text());
                assertTrue(!peer.isSyntaxError(answer), answer::body);
            }
            case "NegativeUpdateSyntaxTest11" -> {
                HttpResponse<String> answer = peer.tryUpdate(test.text());
                assertTrue(peer.isSyntaxError(answer), answer::body);
            }
            case "UpdateEvaluationTest" -> evaluate(test);
            default -> throw new AssertionError("unknown kind of test " + test.type());
        }
    }

    private void evaluate(W3cCase test) {
        Map<String, Graph> before = graphs(test.defaultGraph(), test.namedGraphs());
        Map<String, Graph> expected = graphs(test.defaultGraphAfter(), test.namedGraphsAfter());
        Map<String, Graph> found = peer.update(test.text(), before);
        assertEquals(expected.keySet(), found.keySet(), "graphs");
        expected.forEach((name, graph) -> assertTrue(
                graph.isIsomorphicWith(found.get(name)), () -> "another graph " + name + ": " + found.get(name)));
    }

    /** Graphs by name, without empty ones; the default graph has an empty name. */
    private static Map<String, Graph> graphs(List<String> files, Map<String, String> named) {
        Map<String, Graph> graphs = new LinkedHashMap<>();
        Graph standard = GraphFactory.createDefaultGraph();
        files.forEach(file -> RDFDataMgr.read(standard, file));
        graphs.put("", standard);
        named.forEach(
                (name, file) -> graphs.put(name, RDFDataMgr.loadModel(file).getGraph()));
        graphs.values().removeIf(Graph::isEmpty);
        return graphs;
    }
}
