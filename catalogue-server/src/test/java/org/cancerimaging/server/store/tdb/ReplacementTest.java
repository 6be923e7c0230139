package org.cancerimaging.server.store.tdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReplacementTest {

    private static final Node NAME = NodeFactory.createURI("http://e.org/g");

    @TempDir
    private Path folder;

    private final Counting graphs = new Counting();

    @Test
    void onlyTheChangedStatementIsWritten() {
        replace("<http://e.org/s> <http://e.org/p> 1 , 2 , 3 .");
        replace("<http://e.org/s> <http://e.org/p> 1 , 2 , 4 .");
        assertEquals(1, graphs.deleted);
        assertEquals(3 + 1, graphs.added);
        assertHolds("<http://e.org/s> <http://e.org/p> 1 , 2 , 4 .");
    }

    @Test
    void equalBlankNodesStayWhereTheyAre() {
        String report =
                "<http://e.org/r> <http://e.org/result> [ <http://e.org/m> 'one' ; <http://e.org/path> [ <http://e.org/inv> <http://e.org/x> ] ] , [ <http://e.org/m> '%s' ] .";
        replace(report.formatted("two"));
        int before = graphs.added;
        replace(report.formatted("two"));
        assertEquals(before, graphs.added);
        assertEquals(0, graphs.deleted);
        replace(report.formatted("three"));
        assertTrue(graphs.deleted <= 2, "deleted " + graphs.deleted);
        assertHolds(report.formatted("three"));
    }

    @Test
    void lookAlikeBlankNodesKeepTheirNumber() {
        replace("<http://e.org/s> <http://e.org/p> [ <http://e.org/q> 1 ] , [ <http://e.org/q> 1 ] .");
        replace(
                "<http://e.org/s> <http://e.org/p> [ <http://e.org/q> 1 ] , [ <http://e.org/q> 1 ] , [ <http://e.org/q> 1 ] .");
        assertHolds(
                "<http://e.org/s> <http://e.org/p> [ <http://e.org/q> 1 ] , [ <http://e.org/q> 1 ] , [ <http://e.org/q> 1 ] .");
    }

    @Test
    void aBlankNodeThatHasTheLabelOfAnOldOneIsNotMixedUpWithAnother() {
        Node first = NodeFactory.createBlankNode("b1");
        Node second = NodeFactory.createBlankNode("b2");
        put(graph(Triple.create(first, NAME, text("old"))));
        // What was said about b1 is said about b2 now, and b1 goes on as another node.
        put(graph(Triple.create(second, NAME, text("old")), Triple.create(first, NAME, text("new"))));
        assertEquals(2, graphs.getGraph(NAME).size());
        assertEquals(
                2,
                graphs.getGraph(NAME).stream()
                        .map(Triple::getSubject)
                        .distinct()
                        .count());
    }

    @Test
    void aBlankNodeInTwoGraphsStaysOneNode() {
        Node other = NodeFactory.createURI("http://e.org/h");
        put(graph(Triple.create(NodeFactory.createBlankNode("x"), NAME, text("same"))));
        Node both = NodeFactory.createBlankNode("y");
        Map<Node, Graph> named = new LinkedHashMap<>();
        named.put(NAME, graph(Triple.create(both, NAME, text("same"))));
        named.put(other, graph(Triple.create(other, NAME, both)));
        Replacement.of(graphs, named);
        assertTrue(graphs.contains(NAME, both, NAME, text("same")));
        assertTrue(graphs.contains(other, other, NAME, both));
    }

    @Test
    void anEmptyGraphTakesTheOldOneAway() {
        replace("<http://e.org/s> <http://e.org/p> [ <http://e.org/q> 1 ] .");
        replace("");
        assertTrue(graphs.getGraph(NAME).isEmpty());
    }

    @Test
    void whateverGraphFollowsWhateverOtherTheDatabaseHoldsIt() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (Database database = Database.open(folder)) {
            for (int round = 1; round <= 150; round++) {
                Graph next = random(random);
                database.replace(Map.of(NAME, next), round);
                Graph held = database.read(ReplacementTest::held);
                assertTrue(held.isIsomorphicWith(next), "seed " + seed + ", round " + round);
            }
        }
    }

    private static Graph held(DatasetGraph data) {
        Graph copy = GraphFactory.createDefaultGraph();
        data.find(NAME, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> copy.add(quad.asTriple()));
        return copy;
    }

    /** Few nodes and values, so that much is alike; labels come again, as they do in graphs read from a store. */
    private static Graph random(Random random) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (int number = random.nextInt(12); number > 0; number--) {
            graph.add(Triple.create(
                    node(random),
                    NodeFactory.createURI("http://e.org/p" + random.nextInt(2)),
                    random.nextBoolean() ? node(random) : text("v" + random.nextInt(2))));
        }
        return graph;
    }

    private static Node node(Random random) {
        int number = random.nextInt(5);
        return number == 0 ? NAME : NodeFactory.createBlankNode("n" + number);
    }

    @Test
    void nodesOfOneGraphAreNotShared() {
        Set<Node> shared =
                KeptLabels.shared(List.of(parse("[] <http://e.org/p> [] ."), parse("[] <http://e.org/p> [] .")));
        assertEquals(Set.of(), shared);
    }

    private void replace(String turtle) {
        put(parse(turtle));
    }

    private void put(Graph graph) {
        Replacement.of(graphs, Map.of(NAME, graph));
    }

    private void assertHolds(String turtle) {
        Graph held = graphs.getGraph(NAME);
        assertTrue(held.isIsomorphicWith(parse(turtle)), () -> held.stream().collect(Collectors.toList()) + "");
        assertFalse(held.isEmpty());
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Graph graph(Triple... triples) {
        Graph graph = GraphFactory.createDefaultGraph();
        List.of(triples).forEach(graph::add);
        return graph;
    }

    private static Graph parse(String turtle) {
        return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
    }

    /** Counts what is written. */
    private static final class Counting extends DatasetGraphWrapper {
        private int added;
        private int deleted;

        Counting() {
            super(DatasetGraphFactory.create());
        }

        @Override
        public void add(Quad quad) {
            added++;
            super.add(quad);
        }

        @Override
        public void delete(Quad quad) {
            deleted++;
            super.delete(quad);
        }
    }
}
