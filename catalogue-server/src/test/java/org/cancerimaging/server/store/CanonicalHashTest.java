package org.cancerimaging.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CanonicalHashTest {

    private static final Node NEXT = NodeFactory.createURI("http://example.org/next");

    @Test
    void theHashIsThatOfTheCanonicalNQuads() throws Exception {
        Graph graph =
                turtle("<http://example.org/s> <http://example.org/p> [ <http://example.org/q> \"x\\n\"@en, 1 ] .");
        String canonical = """
                <http://example.org/s> <http://example.org/p> _:c14n0 .
                _:c14n0 <http://example.org/q> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
                _:c14n0 <http://example.org/q> "x\\n"@en .
                """;
        assertEquals(CanonicalHash.sha256(canonical), CanonicalHash.of(graph));
    }

    @Test
    void labelsAndOrderDoNotMatter() {
        long seed = System.nanoTime();
        System.out.println("CanonicalHashTest seed " + seed);
        Random random = new Random(seed);
        Graph graph = turtle("""
                @prefix e: <http://example.org/> .
                e:a e:p [ e:q [ e:r 1, 2 ], [ e:r 3 ] ], [ e:q (1 2 3) ], e:b . e:b e:p [], [ e:q "x" ] .
                """);
        for (int round = 0; round < 20; round++) {
            assertEquals(CanonicalHash.of(graph), CanonicalHash.of(shuffled(graph, random)));
            assertEquals(RefinedHash.of(graph), RefinedHash.of(shuffled(graph, random)));
        }
    }

    @Test
    void everyStatementMatters() {
        Graph graph = turtle(
                "<http://example.org/a> <http://example.org/p> [ <http://example.org/q> 1 ], [ <http://example.org/q> 2 ] ; <http://example.org/l> \"x\"@en, \"y\" .");
        for (Triple triple : graph.find().toList()) {
            Graph less = copy(graph);
            less.delete(triple);
            assertNotEquals(CanonicalHash.of(graph), CanonicalHash.of(less));
            assertNotEquals(RefinedHash.of(graph), RefinedHash.of(less));
        }
    }

    @Test
    void languageAndDatatypeMatter() {
        assertNotEquals(
                CanonicalHash.of(turtle("<http://example.org/a> <http://example.org/p> \"x\"@en .")),
                CanonicalHash.of(turtle("<http://example.org/a> <http://example.org/p> \"x\" .")));
        assertNotEquals(
                CanonicalHash.of(
                        turtle(
                                "<http://example.org/a> <http://example.org/p> \"1\"^^<http://www.w3.org/2001/XMLSchema#int> .")),
                CanonicalHash.of(
                        turtle(
                                "<http://example.org/a> <http://example.org/p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .")));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 40})
    void aCliqueOfBlankNodesDoesNotHang(int size) {
        Graph clique = GraphFactory.createDefaultGraph();
        List<Node> nodes = blanks(size);
        nodes.forEach(from ->
                nodes.stream().filter(to -> !to.equals(from)).forEach(to -> clique.add(Triple.create(from, NEXT, to))));
        assertEndsAlike(clique);
    }

    @Test
    void aLongRingOfBlankNodesDoesNotHangOrOverflow() {
        Graph ring = GraphFactory.createDefaultGraph();
        List<Node> nodes = blanks(20_000);
        for (int index = 0; index < nodes.size(); index++) {
            ring.add(Triple.create(nodes.get(index), NEXT, nodes.get((index + 1) % nodes.size())));
        }
        assertEndsAlike(ring);
    }

    private static void assertEndsAlike(Graph graph) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertEquals(CanonicalHash.of(graph), CanonicalHash.of(shuffled(graph, new Random(1)))));
    }

    private static List<Node> blanks(int count) {
        List<Node> nodes = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            nodes.add(NodeFactory.createBlankNode());
        }
        return nodes;
    }

    private static Graph turtle(String text) {
        return RDFParser.fromString(text, Lang.TURTLE).toGraph();
    }

    private static Graph copy(Graph graph) {
        Graph copy = GraphFactory.createDefaultGraph();
        graph.stream().forEach(copy::add);
        return copy;
    }

    private static Graph shuffled(Graph graph, Random random) {
        List<Triple> triples = graph.find().toList();
        Collections.shuffle(triples, random);
        Map<Node, Node> renamed = new HashMap<>();
        Graph shuffled = GraphFactory.createDefaultGraph();
        for (Triple triple : triples) {
            shuffled.add(Triple.create(
                    rename(renamed, triple.getSubject()), triple.getPredicate(), rename(renamed, triple.getObject())));
        }
        return shuffled;
    }

    private static Node rename(Map<Node, Node> renamed, Node node) {
        return node.isBlank() ? renamed.computeIfAbsent(node, any -> NodeFactory.createBlankNode()) : node;
    }
}
