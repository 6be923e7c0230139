package org.cancerimaging.server.store.tdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.Change;
import org.cancerimaging.server.store.GraphNames;
import org.cancerimaging.server.store.State;
import org.cancerimaging.server.store.StoreUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What past revisions put into the public store is kept, and nothing else. */
final class HistoryTest {

    private static final Node A = Samples.dataset("a");

    @TempDir
    Path folder;

    @Test
    void everyRevisionIsKeptAsItWas() {
        try (Catalogue catalogue = filled()) {
            assertWord(catalogue, 1, "one");
            assertWord(catalogue, 3, "two");
            assertEquals(Optional.empty(), catalogue.history().of(4));
            assertEquals(Optional.empty(), catalogue.history().of(0));
        }
        try (Catalogue again = TdbCatalogue.open(folder)) {
            assertWord(again, 1, "one");
            assertWord(again, 3, "two");
        }
    }

    @Test
    void aGraphThatWasRemovedIsEmptyAndNotAbsent() {
        try (Catalogue catalogue = filled()) {
            Change withdrawn = new Change("a", A, "p1", State.WITHDRAWN, Map.of(A, Graph.emptyGraph), Map.of());
            catalogue.commit("s3", List.of(withdrawn));
            Map<Node, Graph> graphs = catalogue.history().of(4).orElseThrow();
            assertEquals(Set.of(A), graphs.keySet());
            assertTrue(graphs.getOrDefault(A, Samples.titled(A, "there")).isEmpty());
            assertWord(catalogue, 3, "two");
        }
    }

    @Test
    void casesAndHeldSubmissionsAreNotKept() throws IOException {
        try (Catalogue catalogue = filled()) {
            Node held = GraphNames.held(A);
            Change change = new Change(
                    "a", A, "p1", State.HELD, Map.of(), Map.of(held, Samples.titled(held, "not for everybody")));
            catalogue.commit("s3", List.of(change));
            assertEquals(Optional.empty(), catalogue.history().of(4));
        }
        String all = text();
        assertTrue(all.contains("two") && all.contains(A.getURI()), all);
        assertTrue(!all.contains("#cases") && !all.contains("not for everybody"), all);
    }

    @Test
    void theReceivedFormIsKept() {
        try (Catalogue catalogue = TdbCatalogue.open(folder)) {
            Node received = GraphNames.received(A);
            Change change = new Change(
                    "a",
                    A,
                    "p1",
                    State.PUBLISHED,
                    Map.of(A, Samples.titled(A, "one")),
                    Map.of(received, Samples.titled(A, "eins")));
            catalogue.commit("s1", List.of(change));
            assertEquals(
                    Set.of(A, received), catalogue.history().of(1).orElseThrow().keySet());
        }
    }

    @Test
    void whatWasNeverCommittedIsCutOff() throws IOException {
        filled().close();
        long size = Files.size(file());
        Files.write(file(), new byte[100], StandardOpenOption.APPEND);
        try (Catalogue again = TdbCatalogue.open(folder)) {
            assertEquals(size, Files.size(file()));
            again.commit("s3", List.of(Samples.published("a", "three")));
            assertWord(again, 4, "three");
        }
    }

    @Test
    void whatIsCutOffIsMissingAndDamageIsSaid() throws IOException {
        filled().close();
        byte[] bytes = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(bytes, bytes.length - 5));
        try (Catalogue cut = TdbCatalogue.open(folder)) {
            assertEquals(Optional.empty(), cut.history().of(3));
            assertWord(cut, 1, "one");
        }
        bytes[20] ^= 0x55;
        Files.write(file(), bytes);
        try (Catalogue damaged = TdbCatalogue.open(folder)) {
            assertThrows(StoreUnavailable.class, () -> damaged.history().of(1));
        }
    }

    @Test
    void aFolderFromBeforeTheHistoryStarts() throws IOException {
        filled().close();
        Files.delete(file());
        Path log = folder.resolve("changes.log");
        List<LogEntry> entries = Files.readAllLines(log, StandardCharsets.UTF_8).stream()
                .map(line -> LogLine.read(line).orElseThrow())
                .map(entry -> entry instanceof LogEntry.Committed done
                        ? new LogEntry.Committed(done.last(), List.of())
                        : entry)
                .toList();
        Files.deleteIfExists(log);
        for (LogEntry entry : entries) {
            Files.write(log, LogLine.write(entry), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        try (Catalogue old = TdbCatalogue.open(folder)) {
            assertEquals(3, old.revision());
            assertEquals(Optional.empty(), old.history().of(1));
        }
    }

    private Catalogue filled() {
        Catalogue catalogue = TdbCatalogue.open(folder);
        catalogue.commit("s1", List.of(Samples.published("a", "one"), Samples.published("b", "one")));
        catalogue.commit("s2", List.of(Samples.published("a", "two")));
        return catalogue;
    }

    private Path file() {
        return folder.resolve("history.nq.gz");
    }

    private String text() throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file())))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertWord(Catalogue catalogue, long revision, String word) {
        Map<Node, Graph> graphs = catalogue.history().of(revision).orElseThrow();
        assertEquals(Set.of(A, GraphNames.aggregates(A)), graphs.keySet());
        assertTrue(
                Samples.titled(A, word).isIsomorphicWith(graphs.getOrDefault(A, Graph.emptyGraph)), graphs::toString);
    }
}
