package org.cancerimaging.server.store.tdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.Compaction;
import org.cancerimaging.server.store.QuadDatabase;
import org.cancerimaging.server.store.StoreCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Room that was given up comes back, and nobody notices. */
final class CompactionTest {

    private static final String ONE = "one;".repeat(6);

    @TempDir
    Path folder;

    @Test
    void everythingIsThereAfterwards() throws IOException {
        try (Catalogue catalogue = filled()) {
            Compaction compaction = catalogue.compact();
            assertTrue(compaction.after() <= compaction.before(), compaction::toString);
            assertEquals(ONE, Samples.words(catalogue, "a"));
            assertEquals(List.of(), StoreCheck.of(catalogue));
            assertEquals(6, titles(catalogue), "a query without a graph asks all of them");
            catalogue.commit("s2", List.of(Samples.published("c", "one")));
            assertEquals(List.of("Data-0002"), generations("public"));
        }
        try (Catalogue again = TdbCatalogue.open(folder)) {
            assertEquals(ONE, Samples.words(again, "c"));
            assertEquals(List.of("Data-0002"), generations("restricted"));
        }
    }

    @Test
    void aReadThatBeganBeforeSeesWhatItSaw() throws Exception {
        try (Catalogue catalogue = filled()) {
            CountDownLatch reading = new CountDownLatch(1);
            CountDownLatch switched = new CountDownLatch(1);
            CompletableFuture<Long> slow = CompletableFuture.supplyAsync(() -> catalogue.read(graphs -> {
                long before = count(graphs);
                reading.countDown();
                await(switched);
                assertEquals(before, count(graphs));
                return before;
            }));
            assertTrue(reading.await(20, TimeUnit.SECONDS));
            CompletableFuture<Compaction> compaction = CompletableFuture.supplyAsync(catalogue::compact);
            while (!generations("public").contains("Data-0002")) {
                Thread.sleep(20);
            }
            assertEquals(ONE, Samples.words(catalogue, "a"), "a read that begins meanwhile");
            switched.countDown();
            assertTrue(slow.get(20, TimeUnit.SECONDS) > 0);
            compaction.get(20, TimeUnit.SECONDS);
            assertEquals(List.of("Data-0002"), generations("public"));
        }
    }

    /** The lock lets a commit in as soon as the copy has begun: before the copy, and again before it ends. */
    @Test
    void commitsGoOnMeanwhile() throws IOException {
        try (QuadDatabase database = Database.open(folder)) {
            database.replace(Map.of(node("a"), titled("a", "one"), node("b"), titled("b", "one")), 1);
            Deque<Runnable> commits = new ArrayDeque<>(List.of(
                    () -> database.replace(Map.of(node("a"), titled("a", "two"), node("b"), Graph.emptyGraph), 2),
                    () -> database.replace(manyTitled(), 3),
                    () -> database.replace(Map.of(node("c"), titled("c", "two")), 4)));
            database.compact(new ReentrantLock() {
                @Override
                public void unlock() {
                    super.unlock();
                    Runnable commit = commits.poll();
                    if (commit != null) {
                        CompletableFuture.runAsync(commit).join();
                    }
                }
            });
            assertEquals(List.of(), List.copyOf(commits), "the lock was free that often");
            assertEquals(4, database.revision());
            assertEquals(List.of("two"), titlesOf(database, "a"));
            assertEquals(List.of(), titlesOf(database, "b"));
            assertEquals(List.of("two"), titlesOf(database, "c"));
            assertEquals(List.of("one"), titlesOf(database, "many99"));
            database.replace(Map.of(node("a"), titled("a", "three")), 5);
        }
        try (QuadDatabase again = Database.open(folder)) {
            assertEquals(List.of("three"), titlesOf(again, "a"));
            assertEquals(List.of("two"), titlesOf(again, "c"));
        }
    }

    @Test
    void whatAKillLeftIsRemoved() throws IOException {
        filled().close();
        Path old = Files.createDirectory(folder.resolve("public").resolve("Data-0000"));
        Files.writeString(old.resolve("nodes.dat"), "old");
        Files.createDirectory(folder.resolve("public").resolve("Data-0002-tmp"));
        try (Catalogue again = TdbCatalogue.open(folder)) {
            assertEquals(ONE, Samples.words(again, "a"));
            assertEquals(List.of("Data-0001"), generations("public"));
        }
    }

    @Test
    void itStartsByItselfWhenTheFilesHaveGrown() throws Exception {
        Surroundings impatient = new Surroundings() {
            @Override
            public long slackBytes() {
                return 0;
            }
        };
        try (Catalogue catalogue = TdbCatalogue.open(folder, impatient)) {
            for (int count = 0; count < 25; count++) {
                catalogue.commit("s" + count, List.of(Samples.published("a", "one")));
            }
            for (int tries = 0; tries < 400 && Files.notExists(folder.resolve("compacted")); tries++) {
                Thread.sleep(50);
            }
            assertEquals(ONE, Samples.words(catalogue, "a"));
            assertTrue(Files.exists(folder.resolve("compacted")));
        }
    }

    @Test
    void whatCommitsAddIsCountedAsNeeded() throws IOException {
        try (Catalogue catalogue = TdbCatalogue.open(folder)) {
            for (int count = 0; count < 19; count++) {
                catalogue.commit("s" + count, List.of(Samples.published("d" + count, "one")));
            }
            catalogue.commit("s19", List.of(Samples.published("d0", "two")));
        }
        // A description, aggregates and cases of three statements each; the last commit replaced as many.
        assertEquals(new Need(0).with(19 * 9).bytes(), Long.parseLong(Files.readString(folder.resolve("compacted"))));
    }

    private static Map<Node, Graph> manyTitled() {
        return IntStream.range(0, 100)
                .boxed()
                .collect(Collectors.toMap(number -> node("many" + number), number -> titled("many" + number, "one")));
    }

    private static Node node(String name) {
        return NodeFactory.createURI("http://example.org/" + name);
    }

    private static Graph titled(String name, String title) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.add(node(name), DCTerms.title.asNode(), NodeFactory.createLiteralString(title));
        return graph;
    }

    private static List<String> titlesOf(QuadDatabase database, String name) {
        return database.read(graphs -> graphs.stream(node(name), node(name), DCTerms.title.asNode(), Node.ANY)
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .toList());
    }

    private Catalogue filled() {
        Catalogue catalogue = TdbCatalogue.open(folder);
        for (int round = 0; round < 5; round++) {
            catalogue.commit("s1", List.of(Samples.published("a", "one"), Samples.published("b", "one")));
        }
        return catalogue;
    }

    private static int titles(Catalogue catalogue) {
        return catalogue.read(graphs -> {
            String query = "SELECT (COUNT(*) AS ?n) { ?s <http://purl.org/dc/terms/title> ?title }";
            try (QueryExecution run = QueryExecutionFactory.create(query, DatasetFactory.wrap(graphs))) {
                return run.execSelect().next().getLiteral("n").getInt();
            }
        });
    }

    private static long count(DatasetGraph graphs) {
        return graphs.stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY).count();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private List<String> generations(String database) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(database))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("Data-"))
                    .sorted()
                    .toList();
        }
    }
}
