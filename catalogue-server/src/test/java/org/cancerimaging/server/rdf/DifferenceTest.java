package org.cancerimaging.server.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/** What changed is told, and only that, whatever the labels of blank nodes. */
final class DifferenceTest {

    private static final String BEFORE = """
            @prefix : <http://example.org/> .
            :d :title "CT of the liver" ;
               :distribution [ :format "DICOM" ; :checksum [ :value "aa" ] ] , [ :format "CSV" ; :checksum [ :value "bb" ] ] ;
               :contact [ :name "Data office" ] .
            """;

    @Test
    void theSameDescriptionHasNoDifference() {
        Difference difference = Difference.of(graph(BEFORE), graph(BEFORE));
        assertEquals(new Difference(List.of(), List.of()), difference);
    }

    @Test
    void aChangedTextIsOneStatementEachWay() {
        Difference difference = Difference.of(graph(BEFORE), graph(BEFORE.replace("liver", "lung")));
        assertEquals(
                "<http://example.org/d> <http://example.org/title> \"CT of the liver\" .", line(difference.removed()));
        assertEquals(
                "<http://example.org/d> <http://example.org/title> \"CT of the lung\" .", line(difference.added()));
    }

    @Test
    void aChangeDeepInABlankNodeStaysThere() {
        Difference difference = Difference.of(graph(BEFORE), graph(BEFORE.replace("bb", "cc")));
        assertTrue(line(difference.removed()).endsWith("<http://example.org/value> \"bb\" ."), difference::toString);
        assertTrue(line(difference.added()).endsWith("<http://example.org/value> \"cc\" ."), difference::toString);
        assertEquals(
                difference.removed().get(0).getSubject(),
                difference.added().get(0).getSubject());
    }

    @Test
    void aNewBlankNodeIsAddedWhole() {
        String after = BEFORE.replace("\"Data office\" ]", "\"Data office\" ] , [ :name \"Radiology\" ]");
        Difference difference = Difference.of(graph(BEFORE), graph(after));
        assertEquals(List.of(), difference.removed());
        assertEquals(2, difference.added().size());
    }

    /** Applied to the first, a difference gives the second, up to the labels of blank nodes. */
    @Test
    void aDifferenceIsWhole() {
        long seed = System.nanoTime();
        System.out.println("DifferenceTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Graph before = random(random, 20);
            Graph after = random(random, 0);
            before.stream().filter(triple -> random.nextInt(5) > 0).forEach(after::add);
            random(random, 4).stream().forEach(after::add);
            Difference difference = Difference.of(before, relabelled(after, random));
            int common = before.size() - difference.removed().size();
            assertEquals(after.size(), common + difference.added().size(), "seed " + seed);
        }
    }

    @Test
    void knotsOfBlankNodesTakeLittleTime() {
        String knot = IntStream.range(0, 40)
                .boxed()
                .flatMap(from ->
                        IntStream.range(0, 40).mapToObj(to -> "_:b" + from + " <http://example.org/p> _:b" + to + " ."))
                .collect(Collectors.joining("\n"));
        String chain = IntStream.range(0, 20_000)
                .mapToObj(at -> "_:c" + at + " <http://example.org/p> _:c" + (at + 1) + " .")
                .collect(Collectors.joining("\n"));
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            Difference.of(graph(knot), graph(knot + "\n_:b1 <http://example.org/q> 1 ."));
            assertEquals(
                    1,
                    Difference.of(graph(chain), graph(chain + "\n<http://example.org/s> <http://example.org/q> 1 ."))
                            .added()
                            .size());
        });
    }

    private static Graph random(Random random, int size) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (int count = 0; count < size; count++) {
            graph.add(node(random), NodeFactory.createURI("http://example.org/p" + random.nextInt(3)), node(random));
        }
        return graph;
    }

    private static Node node(Random random) {
        String name = "n" + random.nextInt(6);
        return random.nextBoolean()
                ? NodeFactory.createURI("http://example.org/" + name)
                : NodeFactory.createBlankNode(name);
    }

    private static Graph relabelled(Graph graph, Random random) {
        Map<Node, Node> labels = new HashMap<>();
        List<Triple> triples = new ArrayList<>(graph.stream().toList());
        Collections.shuffle(triples, random);
        Graph copy = GraphFactory.createDefaultGraph();
        triples.forEach(triple ->
                copy.add(label(triple.getSubject(), labels), triple.getPredicate(), label(triple.getObject(), labels)));
        return copy;
    }

    private static Node label(Node node, Map<Node, Node> labels) {
        return node.isBlank() ? labels.computeIfAbsent(node, any -> NodeFactory.createBlankNode()) : node;
    }

    private static String line(List<Triple> triples) {
        return triples.stream().map(Difference::line).collect(Collectors.joining("\n"));
    }

    private static Graph graph(String turtle) {
        return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
    }
}
