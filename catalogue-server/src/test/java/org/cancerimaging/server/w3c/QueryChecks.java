package org.cancerimaging.server.w3c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFDataMgr;

/**
 * Query tests over HTTP: syntax, evaluation and result formats.
 *
 * <p>Each data file is a graph of its own name; a request chooses the graphs of its test as the protocol has it, unless
 * the query chooses them itself.
 */
record QueryChecks(Suite suite, Peer peer) {

    /** A graph that is not there: what a syntax test asks. */
    private static final List<String> NOTHING = List.of("urn:w3c:nothing");

    /** Loads all data. */
    void prepare() {
        Map<String, Graph> graphs = new LinkedHashMap<>();
        cases().flatMap(QueryChecks::files)
                .distinct()
                .forEach(file -> graphs.put(file, RDFDataMgr.loadModel(file).getGraph()));
        peer.load(graphs);
    }

    Stream<Check> all() {
        return cases().map(test -> new Check(group(test), test.name(), () -> run(test)));
    }

    private Stream<W3cCase> cases() {
        return suite.cases().stream().filter(test -> !test.isUpdate());
    }

    private static String group(W3cCase test) {
        return test.type().contains("Syntax") ? "query syntax" : "query evaluation and result formats";
    }

    private void run(W3cCase test) {
        switch (test.type()) {
            case "PositiveSyntaxTest", "PositiveSyntaxTest11" -> {
                HttpResponse<String> answer = peer.ask(test.text(), NOTHING, NOTHING, "*/*");
                assertTrue(!peer.isSyntaxError(answer), answer::body);
            }
            case "NegativeSyntaxTest", "NegativeSyntaxTest11" -> {
                HttpResponse<String> answer = peer.ask(test.text(), NOTHING, NOTHING, "*/*");
                assertTrue(peer.isSyntaxError(answer), answer::body);
            }
            case "QueryEvaluationTest", "CSVResultFormatTest" -> evaluate(test);
            default -> throw new AssertionError("unknown kind of test " + test.type());
        }
    }

    private void evaluate(W3cCase test) {
        Query query = QueryFactory.create(test.text());
        Expected expected = new Expected(test.result());
        boolean chooses = query.hasDatasetDescription();
        List<String> graphs = test.defaultGraph().isEmpty() ? NOTHING : test.defaultGraph();
        List<String> named = test.namedGraphs().isEmpty()
                ? NOTHING
                : List.copyOf(test.namedGraphs().keySet());
        HttpResponse<String> answer = chooses
                ? peer.ask(test.text(), List.of(), List.of(), expected.accept(query))
                : peer.ask(test.text(), graphs, named, expected.accept(query));
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
                "",
                expected.difference(answer.body(), query, !test.mayLeaveDuplicatesOut()),
                () -> "found\n" + answer.body());
    }

    private static Stream<String> files(W3cCase test) {
        List<String> files = new ArrayList<>(test.defaultGraph());
        files.addAll(test.namedGraphs().values());
        if (test.type().equals("QueryEvaluationTest")) {
            files.addAll(chosen(test.text()));
        }
        return files.stream();
    }

    /** Files that the query itself names in FROM. */
    private static List<String> chosen(String text) {
        try {
            Query query = QueryFactory.create(text);
            return Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream())
                    .toList();
        } catch (QueryException broken) {
            return List.of();
        }
    }
}
