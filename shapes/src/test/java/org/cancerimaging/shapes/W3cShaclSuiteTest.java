package org.cancerimaging.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.topbraid.shacl.vocabulary.SH;

/**
 * The W3C SHACL test suite, core and SPARQL, against our validator. Give the folder data-shapes-test-suite/tests of a
 * copy of w3c/data-shapes as {@code -Dshacl.suite=DIR}.
 */
class W3cShaclSuiteTest {

    private static final int TESTS = 121;
    private static final Validator VALIDATOR = Validator.create();

    @BeforeEach
    void theSuiteMustBeThere() {
        assumeTrue(System.getProperty("shacl.suite") != null, "set -Dshacl.suite=DIR to run the W3C SHACL test suite");
    }

    @Test
    void theSuiteIsWhole() throws IOException {
        List<W3cCase> cases = W3cCase.all(suite());
        assertEquals(TESTS, cases.size());
        assertTrue(cases.stream().map(W3cCase::name).toList().containsAll(skips().keySet()), "skips name tests");
    }

    @TestFactory
    Stream<DynamicTest> everyTestOfTheSuitePassesOrIsSkippedWithAReason() throws IOException {
        Map<String, String> skips = skips();
        return W3cCase.all(suite()).stream()
                .map(test -> DynamicTest.dynamicTest(test.name(), () -> {
                    if (skips.containsKey(test.name())) {
                        abort(skips.get(test.name()));
                    }
                    run(test);
                }));
    }

    private static void run(W3cCase test) {
        if (test.mustFail()) {
            assertThrows(ShapesException.class, () -> report(test));
            return;
        }
        Graph report = report(test);
        Node root = report.find(Node.ANY, RDF.type.asNode(), SH.ValidationReport.asNode())
                .next()
                .getSubject();
        Graph actual = W3cCase.comparable(report, root, test.expected());
        assertTrue(
                test.expected().isIsomorphicWith(actual),
                () -> "expected\n" + turtle(test.expected()) + "\nfound\n" + turtle(actual));
    }

    private static Graph report(W3cCase test) {
        return VALIDATOR
                .validate(test.data(), ShapeSet.of(test.shapes(), test.name()))
                .graph();
    }

    private static String turtle(Graph graph) {
        return RDFWriter.source(graph).lang(Lang.TURTLE).asString();
    }

    private static Path suite() {
        return Path.of(Objects.requireNonNull(System.getProperty("shacl.suite")));
    }

    private static Map<String, String> skips() throws IOException {
        Map<String, String> skips = new HashMap<>();
        try (InputStream file = W3cShaclSuiteTest.class.getResourceAsStream("/w3c-shacl-skips.tsv")) {
            new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", 2))
                    .forEach(line -> skips.put(line[0], line[1]));
        }
        return skips;
    }
}
