package org.cancerimaging.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The W3C query tests of SPARQL 1.0 and 1.1 against our guarded queries: what we refuse must not be what the standard
 * allows. Give the folder {@code sparql} of a copy of w3c/rdf-tests as {@code -Dsparql.suite=DIR}.
 */
class W3cQueryTest {

    private static final QueryPolicy POLICY = new QueryPolicy(Duration.ofSeconds(60), 1_000_000, 1_000_000);

    @BeforeEach
    void theSuiteMustBeThere() {
        assumeTrue(System.getProperty("sparql.suite") != null, "set -Dsparql.suite=DIR to run the W3C SPARQL tests");
    }

    @Test
    void theSuiteIsThere() throws IOException {
        List<String> names = Stream.of("sparql10", "sparql11")
                .flatMap(W3cQueryTest::cases)
                .map(W3cQueryCase::name)
                .toList();
        System.out.println("W3C query tests: " + names.size());
        assertTrue(names.size() > 600 && names.containsAll(skips().keySet()), "skips name tests of the suite");
    }

    @TestFactory
    Stream<DynamicTest> everyTestPassesOrIsSkippedWithAReason() throws IOException {
        Map<String, String> skips = skips();
        return Stream.of("sparql10", "sparql11")
                .flatMap(W3cQueryTest::cases)
                .map(test -> DynamicTest.dynamicTest(test.name(), () -> {
                    if (skips.containsKey(test.name())) {
                        abort(skips.get(test.name()));
                    }
                    run(test);
                }));
    }

    private static void run(W3cQueryCase test) {
        switch (test.type()) {
            case "PositiveSyntaxTest", "PositiveSyntaxTest11" -> accept(test);
            case "NegativeSyntaxTest", "NegativeSyntaxTest11" -> {
                QueryRefusal refusal = assertThrows(QueryRefusal.class, () -> GuardedQuery.parse(test.text(), POLICY));
                assertTrue(
                        refusal.reason() == QueryRefusal.Reason.SYNTAX
                                || refusal.reason() == QueryRefusal.Reason.UPDATE,
                        String.valueOf(refusal.getMessage()));
            }
            case "QueryEvaluationTest", "CSVResultFormatTest" -> evaluate(test);
            default -> throw new AssertionError("unknown kind of test " + test.type());
        }
    }

    /** A query that the grammar takes may still be refused for what it would reach. */
    private static void accept(W3cQueryCase test) {
        try {
            GuardedQuery.parse(test.text(), POLICY);
        } catch (QueryRefusal refusal) {
            assertTrue(
                    refusal.reason() == QueryRefusal.Reason.SERVICE || refusal.reason() == QueryRefusal.Reason.FUNCTION,
                    String.valueOf(refusal.getMessage()));
        }
    }

    private static void evaluate(W3cQueryCase test) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GuardedQuery query = GuardedQuery.parse(test.text(), POLICY);
        W3cAnswer expected = W3cAnswer.of(test.result());
        query.over(data(test)).deliver(new AnswerStream(out, expected.rowFormat(), GraphFormat.N_TRIPLES));
        String found = out.toString(StandardCharsets.UTF_8);
        assertEquals("", expected.difference(found, query.form(), test.order()), () -> "found\n" + found);
    }

    private static DatasetGraph data(W3cQueryCase test) {
        DatasetGraph data = DatasetGraphFactory.create();
        test.data().forEach(file -> RDFDataMgr.read(data.getDefaultGraph(), file));
        Query query = QueryFactory.create(test.text());
        Stream.of(test.graphs(), query.getGraphURIs(), query.getNamedGraphURIs())
                .flatMap(List::stream)
                .distinct()
                .forEach(file -> {
                    var graph = GraphFactory.createDefaultGraph();
                    RDFDataMgr.read(graph, file);
                    data.addGraph(NodeFactory.createURI(file), graph);
                });
        return data;
    }

    private static Stream<W3cQueryCase> cases(String part) {
        return W3cQueryCase.all(Path.of(Objects.requireNonNull(System.getProperty("sparql.suite")), part)).stream();
    }

    private static Map<String, String> skips() throws IOException {
        Map<String, String> skips = new HashMap<>();
        try (InputStream file = W3cQueryTest.class.getResourceAsStream("/w3c-sparql-skips.tsv")) {
            new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .filter(line -> !line.matches("(http|open-gate):.*"))
                    .map(line -> line.split("\t", 2))
                    .forEach(line -> skips.put(line[0], line[1]));
        }
        return skips;
    }
}
