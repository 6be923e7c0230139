package org.cancerimaging.server.store.tdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cancerimaging.server.store.AppliedRevision;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.QuadDatabase;
import org.cancerimaging.server.store.StoreCheck;
import org.cancerimaging.server.store.StoreUnavailable;
import org.cancerimaging.server.store.tdb.Surroundings.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every engine of the public store must do. */
public interface PublicStoreContract {

    String ONE = "one;".repeat(6);
    String TWO = "two;".repeat(6);
    Node A = Samples.dataset("a");
    Node B = Samples.dataset("b");

    /** The database; the same one when it is opened again for the same folder. Empty at the first opening of a test. */
    QuadDatabase open(Path folder) throws IOException;

    /** Takes everything out of the database, behind the catalogue's back. */
    void clear(Path folder) throws Exception;

    /** Whether all of a read is one moment. */
    boolean hasSnapshots();

    @Test
    default void aNewDatabaseIsEmpty(@TempDir Path folder) throws IOException {
        try (QuadDatabase database = open(folder)) {
            assertEquals(0, database.revision());
            assertEquals(Set.of(), quads(database));
            assertFalse(database.isBeingRead());
        }
    }

    @Test
    default void whatIsReplacedStaysAfterAReopening(@TempDir Path folder) throws IOException {
        try (QuadDatabase database = open(folder)) {
            database.replace(Map.of(A, Samples.titled(A, "one"), B, Samples.titled(B, "one")), 2);
            database.replace(Map.of(A, Samples.titled(A, "two")), 3);
        }
        try (QuadDatabase again = open(folder)) {
            assertEquals(3, again.revision());
            assertEquals("two;two;", words(again, A));
            assertEquals("one;one;", words(again, B));
        }
    }

    @Test
    default void replacingAgainChangesNothing(@TempDir Path folder) throws IOException {
        try (QuadDatabase database = open(folder)) {
            Map<Node, Graph> graphs = Map.of(A, Samples.titled(A, "one"), B, GraphFactory.createDefaultGraph());
            database.replace(graphs, 2);
            Set<Quad> once = quads(database);
            database.replace(graphs, 2);
            assertEquals(once, quads(database));
            assertEquals(4, once.size());
        }
    }

    @Test
    default void anEmptyGraphRemovesTheOneOfThatName(@TempDir Path folder) throws IOException {
        try (QuadDatabase database = open(folder)) {
            database.replace(Map.of(A, Samples.titled(A, "one"), B, Samples.titled(B, "one")), 2);
            database.replace(Map.of(A, Graph.emptyGraph), 3);
            assertFalse(database.<Boolean>read(graphs -> graphs.containsGraph(A)));
            assertTrue(database.<Boolean>read(graphs -> graphs.containsGraph(B)));
            assertEquals(
                    Set.of(B, AppliedRevision.STORE), database.read(graphs -> Iter.toSet(graphs.listGraphNodes())));
        }
    }

    @Test
    default void everyTermComesBackAsItWent(@TempDir Path folder) throws IOException {
        Graph odd = OddTerms.graph();
        try (QuadDatabase database = open(folder)) {
            database.replace(Map.of(A, odd), 1);
            Set<Triple> back =
                    database.read(graphs -> graphs.getGraph(A).stream().collect(Collectors.toSet()));
            assertEquals(odd.stream().collect(Collectors.toSet()), back);
        }
    }

    @Test
    default void everyTermIsFound(@TempDir Path folder) throws IOException {
        List<Triple> odd = OddTerms.graph().stream().toList();
        try (QuadDatabase database = open(folder)) {
            database.replace(Map.of(A, OddTerms.graph()), 1);
            List<Triple> missing = database.read(graphs -> odd.stream()
                    .filter(triple -> !graphs.contains(A, triple.getSubject(), Node.ANY, triple.getObject())
                            || !graphs.contains(Node.ANY, Node.ANY, triple.getPredicate(), triple.getObject()))
                    .toList());
            assertEquals(List.of(), missing);
            Node nowhere = NodeFactory.createURI("urn:x> } } ; DROP ALL #");
            assertFalse(database.<Boolean>read(graphs -> graphs.contains(A, nowhere, Node.ANY, Node.ANY)));
            assertFalse(database.<Boolean>read(
                    graphs -> graphs.contains(A, NodeFactory.createLiteralString("s"), Node.ANY, Node.ANY)));
        }
    }

    @Test
    default void queriesAnswerAsInMemory(@TempDir Path folder) throws IOException {
        try (QuadDatabase database = open(folder)) {
            database.replace(SameAnswers.GRAPHS, 7);
            SameAnswers.QUERIES.forEach(query -> assertEquals(
                    SameAnswers.expected(query), database.read(graphs -> SameAnswers.of(query, graphs)), query));
        }
    }

    @Test
    default void aLongAnswerIsReadInsideAnother(@TempDir Path folder) throws IOException {
        Graph many = GraphFactory.createDefaultGraph();
        for (int count = 0; count < 3_000; count++) {
            many.add(A, A, NodeFactory.createLiteralString("value " + count));
        }
        try (QuadDatabase database = open(folder)) {
            database.replace(Map.of(A, many, B, many), 1);
            List<Quad> found = database.read(graphs -> {
                List<Quad> inner = new ArrayList<>();
                graphs.find(A, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
                    if (quad.getObject().getLiteralLexicalForm().endsWith("00")) {
                        graphs.find(Node.ANY, A, A, quad.getObject()).forEachRemaining(inner::add);
                    }
                });
                return inner;
            });
            assertEquals(58, found.size(), "29 values end so, in two graphs");
        }
    }

    @Test
    default void anAnswerThatIsLeftOpenBlocksNobody(@TempDir Path folder) throws IOException {
        Graph many = GraphFactory.createDefaultGraph();
        for (int count = 0; count < 3_000; count++) {
            many.add(A, A, NodeFactory.createLiteralString("value " + count));
        }
        try (QuadDatabase database = open(folder)) {
            database.replace(Map.of(A, many), 1);
            for (int count = 0; count < 20; count++) {
                assertTrue(database.<Boolean>read(graphs ->
                        graphs.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY).next() != null));
            }
            database.replace(Map.of(A, Samples.titled(A, "one")), 2);
            assertEquals("one;one;", words(database, A));
        }
    }

    @Test
    default void aReaderBesideAWriterSeesWholeGraphs(@TempDir Path folder) throws Exception {
        try (QuadDatabase database = open(folder)) {
            database.replace(Map.of(A, Samples.titled(A, "one"), B, Samples.titled(B, "one")), 2);
            CountDownLatch reading = new CountDownLatch(1);
            CountDownLatch written = new CountDownLatch(1);
            CompletableFuture<String> seen = CompletableFuture.supplyAsync(() -> database.read(graphs -> {
                String before = words(graphs.getGraph(A));
                reading.countDown();
                await(written);
                return before + words(graphs.getGraph(A)) + words(graphs.getGraph(B));
            }));
            await(reading);
            database.replace(Map.of(A, Samples.titled(A, "two"), B, Samples.titled(B, "two")), 4);
            assertEquals("two;two;", words(database, A));
            written.countDown();
            String last = hasSnapshots() ? "one;one;" : "two;two;";
            assertEquals("one;one;".repeat(2) + last, seen.get(20, TimeUnit.SECONDS));
        }
    }

    @Test
    default void aFilledDatabaseTellsItsRevision(@TempDir Path folder) throws IOException {
        List<Quad> quads = new ArrayList<>(List.of(AppliedRevision.statement(9)));
        OddTerms.graph().stream().forEach(triple -> quads.add(Quad.create(B, triple)));
        try (QuadDatabase database = open(folder)) {
            database.load(quads.iterator());
            assertEquals(9, database.revision());
            assertEquals(Set.copyOf(quads), quads(database));
        }
    }

    @Test
    default void aClosedDatabaseNeverLooksEmpty(@TempDir Path folder) throws IOException {
        QuadDatabase database = open(folder);
        database.close();
        assertThrows(StoreUnavailable.class, database::revision);
        assertThrows(StoreUnavailable.class, () -> database.replace(Map.of(A, Graph.emptyGraph), 1));
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    default void afterASuddenEndEachDatasetIsWholeOldOrNew(Moment moment, @TempDir Path folder) {
        try (Catalogue catalogue = catalogue(folder, Surroundings.REAL)) {
            catalogue.commit("s1", List.of(Samples.published("a", "one"), Samples.published("b", "one")));
        }
        Surroundings ends = new Surroundings() {
            @Override
            public void reached(Moment now) {
                if (now == moment) {
                    throw new IllegalStateException("the end");
                }
            }
        };
        try (Catalogue catalogue = catalogue(folder, ends)) {
            assertThrows(
                    IllegalStateException.class,
                    () -> catalogue.commit(
                            "s2", List.of(Samples.published("a", "two"), Samples.published("b", "two"))));
        }
        boolean decided = moment != Moment.PENDING_WRITTEN;
        try (Catalogue catalogue = catalogue(folder, Surroundings.REAL)) {
            assertEquals(decided ? TWO : ONE, Samples.words(catalogue, "a"));
            assertEquals(decided ? TWO : ONE, Samples.words(catalogue, "b"));
            assertEquals(decided ? 4 : 2, catalogue.revision());
            assertEquals(List.of(), StoreCheck.of(catalogue));
        }
    }

    @Test
    default void anotherStoreThanTheLogKnowsIsRefused(@TempDir Path folder) throws Exception {
        try (Catalogue catalogue = catalogue(folder, Surroundings.REAL)) {
            catalogue.commit("s1", List.of(Samples.published("a", "one")));
        }
        clear(folder);
        StoreUnavailable refused = assertThrows(
                StoreUnavailable.class,
                () -> catalogue(folder, Surroundings.REAL).close());
        assertTrue(String.valueOf(refused.getMessage()).contains("another store"), refused.toString());
    }

    private Catalogue catalogue(Path folder, Surroundings surroundings) {
        return TdbCatalogue.open(folder.resolve("data"), surroundings, () -> open(folder));
    }

    private static Set<Quad> quads(QuadDatabase database) {
        return database.read(graphs -> Iter.toSet(graphs.find()));
    }

    private static String words(QuadDatabase database, Node graph) {
        return database.read(graphs -> words(graphs.getGraph(graph)));
    }

    private static String words(Graph graph) {
        return Samples.words(graph);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
