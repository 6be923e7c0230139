package org.cancerimaging.server.store.tdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.Change;
import org.cancerimaging.server.store.GraphNames;
import org.cancerimaging.server.store.Overtaken;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.State;
import org.cancerimaging.server.store.StoreUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TdbCatalogueTest {

    private static final String ONE = "one;".repeat(6);
    private static final String TWO = "two;".repeat(6);

    @TempDir
    Path folder;

    private Catalogue catalogue;

    @BeforeEach
    void open() {
        catalogue = TdbCatalogue.open(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    void aNewCatalogueIsEmpty() {
        assertEquals(0, catalogue.revision());
        assertEquals(List.of(), catalogue.changes(0));
        assertEquals(Optional.empty(), catalogue.newest("a"));
        assertEquals(List.of(), catalogue.commit("s1", List.of()));
    }

    @Test
    void aChangeOfAnOlderRevisionIsRefusedAndChangesNothing() {
        Change first = Samples.published("a", "one");
        assertThrows(Overtaken.class, () -> catalogue.commit("s0", List.of(first.from(7))));
        long number = catalogue.commit("s1", List.of(first.from(0))).get(0).number();
        Change second = Samples.published("a", "two");
        assertThrows(Overtaken.class, () -> catalogue.commit("s2", List.of(second.from(0))));
        List<Change> mixed = List.of(Samples.published("b", "two"), second.from(number - 1));
        assertThrows(Overtaken.class, () -> catalogue.commit("s3", mixed));
        assertEquals(number, catalogue.revision());
        assertEquals(ONE, Samples.words(catalogue, "a"));
        assertEquals("", Samples.words(catalogue, "b"));
        catalogue.commit("s4", List.of(second.from(number)));
        assertEquals(TWO, Samples.words(catalogue, "a"));
    }

    @Test
    void aCommitPutsEachLayerIntoItsStore() {
        catalogue.commit("s1", List.of(Samples.published("a", "one")));
        Node cases = GraphNames.cases(Samples.dataset("a"));
        assertEquals(ONE, Samples.words(catalogue, "a"));
        assertFalse(isPublic(cases));
        boolean restricted = catalogue.readRestricted(graphs -> graphs.containsGraph(cases));
        assertTrue(restricted);
    }

    @Test
    void aSecondCommitReplacesWholeGraphs() {
        catalogue.commit("s1", List.of(Samples.published("a", "one")));
        catalogue.commit("s2", List.of(Samples.published("a", "two")));
        assertEquals(TWO, Samples.words(catalogue, "a"));
    }

    @Test
    void anEmptyGraphRemovesTheOneOfThatName() {
        catalogue.commit("s1", List.of(Samples.published("a", "one")));
        Node dataset = Samples.dataset("a");
        catalogue.commit(
                "s2",
                List.of(new Change("a", dataset, "p1", State.WITHDRAWN, Map.of(dataset, Graph.emptyGraph), Map.of())));
        assertFalse(isPublic(dataset));
        assertEquals(State.WITHDRAWN, catalogue.newest("a").orElseThrow().state());
    }

    @Test
    void revisionsAreNumberedWithoutGapsAndSurviveAReopening() {
        catalogue.commit("s1", List.of(Samples.published("a", "one"), Samples.published("b", "one")));
        List<Revision> made = catalogue.commit("s2", List.of(Samples.published("a", "two")));
        assertEquals(List.of(3L), made.stream().map(Revision::number).toList());
        List<Revision> before = catalogue.changes(0);
        catalogue.close();
        catalogue = TdbCatalogue.open(folder.resolve("data"));
        assertEquals(before, catalogue.changes(0));
        assertEquals(made, catalogue.changes(2));
        assertEquals(List.of(), catalogue.changes(3));
        assertEquals(3, catalogue.newest("a").orElseThrow().number());
        assertEquals(TWO, Samples.words(catalogue, "a"));
    }

    @Test
    void theSameDescriptionHasTheSameHash() {
        Revision first =
                catalogue.commit("s1", List.of(Samples.published("a", "one"))).get(0);
        Revision again =
                catalogue.commit("s2", List.of(Samples.published("a", "one"))).get(0);
        Revision other =
                catalogue.commit("s3", List.of(Samples.published("a", "two"))).get(0);
        assertEquals(first.hash(), again.hash());
        assertFalse(first.hash().equals(other.hash()));
    }

    @Test
    void revisionsAreFoundByTheirRecordAndTheNewestByItsDataset() {
        catalogue.commit("s1", List.of(Samples.published("a", "one"), Samples.published("b", "one")));
        catalogue.commit("s2", List.of(Samples.published("a", "two")));
        assertEquals(
                List.of(1L, 3L),
                catalogue.revisions("a").stream().map(Revision::number).toList());
        assertEquals(List.of(), catalogue.revisions("unknown"));
        assertEquals(catalogue.newest("a"), catalogue.newest(Samples.dataset("a")));
        assertTrue(catalogue.newest(Samples.dataset("unknown")).isEmpty());
    }

    @Test
    void aReaderKeepsItsSnapshotWhileACommitPasses() throws InterruptedException {
        catalogue.commit("s1", List.of(Samples.published("a", "one")));
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        CompletableFuture<String> seen = CompletableFuture.supplyAsync(() -> catalogue.read(graphs -> {
            reading.countDown();
            await(written);
            return graphs.getGraph(Samples.dataset("a")).toString();
        }));
        reading.await();
        catalogue.commit("s2", List.of(Samples.published("a", "two")));
        written.countDown();
        assertTrue(seen.join().contains("one"));
        assertEquals(TWO, Samples.words(catalogue, "a"));
    }

    @Test
    void oneGraphCannotStandTwiceInASubmission() {
        Change twice = Samples.published("a", "one");
        Change same = new Change("b", Samples.dataset("a"), "p1", State.PUBLISHED, twice.published(), Map.of());
        assertThrows(IllegalArgumentException.class, () -> catalogue.commit("s1", List.of(twice, same)));
        assertEquals(0, catalogue.revision());
    }

    @Test
    void aCommitInsideAReadIsAProgrammingError() {
        assertThrows(
                IllegalStateException.class,
                () -> catalogue.read(graphs -> catalogue.commit("s1", List.of(Samples.published("a", "one")))));
        assertEquals(0, catalogue.revision());
    }

    @Test
    void aSecondCatalogueCannotOpenTheSameFolder() {
        StoreUnavailable refused =
                assertThrows(StoreUnavailable.class, () -> TdbCatalogue.open(folder.resolve("data")));
        assertTrue(String.valueOf(refused.getMessage()).contains("in use by another catalogue"), refused.toString());
    }

    @Test
    void aClosedCatalogueNeverLooksEmpty() {
        catalogue.close();
        assertThrows(StoreUnavailable.class, () -> Samples.words(catalogue, "a"));
        assertThrows(StoreUnavailable.class, () -> catalogue.commit("s1", List.of(Samples.published("a", "one"))));
    }

    @Test
    void onlyTheOwnerCanOpenTheFolder() throws Exception {
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data"))));
    }

    private boolean isPublic(Node graph) {
        return catalogue.read(graphs -> graphs.containsGraph(graph));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
