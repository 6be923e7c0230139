package org.cancerimaging.server.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.Change;
import org.cancerimaging.server.store.GraphNames;
import org.cancerimaging.server.store.State;
import org.cancerimaging.server.store.StoreCheck;
import org.cancerimaging.server.store.tdb.TdbCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A backup holds one moment of everything, and comes back as it was or not at all. */
final class BackupTest {

    @TempDir
    Path folder;

    @Test
    void aRestoredFolderHoldsWhatWasBackedUp() throws Exception {
        Path file = folder.resolve("backup.zip");
        try (Catalogue catalogue = filled()) {
            Files.writeString(data().resolve("access.json"), "{}");
            Files.createDirectories(data().resolve("links"));
            Files.writeString(data().resolve("links/0123456789ab.rq"), "ASK {}");
            Files.writeString(data().resolve("links/0123456789ab.rq.new"), "ASK");
            Files.createDirectories(data().resolve("submissions/p1"));
            Files.writeString(data().resolve("submissions/p1/s1.json"), "{\"a\":1}");
            assertEquals(3, BackupWriter.write(catalogue, data(), Files.newOutputStream(file)));
        }
        restore(file);
        try (Catalogue was = TdbCatalogue.open(data());
                Catalogue is = TdbCatalogue.open(restored())) {
            assertEquals(was.changes(0), is.changes(0));
            assertEquals(triples(was, false), triples(is, false));
            assertEquals(triples(was, true), triples(is, true));
            assertEquals(List.of(), StoreCheck.of(is));
            assertEquals(4, is.commit("s9", List.of(record("d", "new"))).get(0).number());
        }
        assertEquals("{\"a\":1}", Files.readString(restored().resolve("submissions/p1/s1.json")));
        assertEquals("{}", Files.readString(restored().resolve("access.json")));
        assertEquals("ASK {}", Files.readString(restored().resolve("links/0123456789ab.rq")));
        assertFalse(Files.exists(restored().resolve("links/0123456789ab.rq.new")));
    }

    @Test
    void submissionsTakenInMeanwhileAreNotInItAndAreNotHeldUp() throws Exception {
        Path file = folder.resolve("backup.zip");
        try (Catalogue catalogue = filled()) {
            long revision = catalogue.snapshot(moment -> {
                CompletableFuture.runAsync(() -> catalogue.commit("later", List.of(record("z", "later"))))
                        .join();
                assertFalse(moment.published().containsGraph(dataset("z")));
                return moment.revision();
            });
            assertEquals(3, revision);
            assertEquals(4, BackupWriter.write(catalogue, data(), Files.newOutputStream(file)));
        }
    }

    @Test
    void backupsBesideManyCommitsAreAllSound() throws Exception {
        try (Catalogue catalogue = filled()) {
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
                for (int round = 0; round < 20; round++) {
                    catalogue.commit(
                            "r" + round, List.of(record("a", "round " + round), record("b", "round " + round)));
                }
            });
            for (int copy = 0; copy < 4; copy++) {
                Path file = folder.resolve("backup-" + copy + ".zip");
                BackupWriter.write(catalogue, data(), Files.newOutputStream(file));
                Path target = folder.resolve("copy-" + copy);
                try (BackupFile backup = BackupFile.open(file)) {
                    Restore.into(target, backup);
                }
                try (Catalogue restored = TdbCatalogue.open(target)) {
                    assertEquals(List.of(), StoreCheck.of(restored));
                }
            }
            writing.join();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"public.nq", "restricted.nq", "changes.log", "SHA256SUMS"})
    void aChangedOrMissingPartStopsTheRestore(String part) throws Exception {
        Map<String, byte[]> parts = parts(backup());
        parts.put(part, "<urn:a> <urn:b> <urn:c> <urn:d> .\n".getBytes(StandardCharsets.UTF_8));
        assertThrows(BackupFault.class, () -> BackupFile.open(zip(parts)));
        parts.remove(part);
        assertThrows(BackupFault.class, () -> BackupFile.open(zip(parts)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "/etc/evil", "submissions/../../evil.json", "public/Data-0001/nodes.dat"})
    void aForeignNameStopsTheRestore(String name) throws Exception {
        Map<String, byte[]> parts = parts(backup());
        parts.put(name, new byte[0]);
        String empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  " + name + "\n";
        String sums = new String(parts.get("SHA256SUMS"), StandardCharsets.UTF_8) + empty;
        parts.put("SHA256SUMS", sums.getBytes(StandardCharsets.UTF_8));
        BackupFault fault = assertThrows(BackupFault.class, () -> BackupFile.open(zip(parts)));
        assertEquals("BACKUP-0002", fault.code());
    }

    @Test
    void aFileThatIsNoBackupIsRefused() throws Exception {
        Path text = Files.writeString(folder.resolve("text"), "no zip");
        assertEquals(
                "BACKUP-0001",
                assertThrows(BackupFault.class, () -> BackupFile.open(text)).code());
        byte[] whole = Files.readAllBytes(backup());
        Path torn = Files.write(folder.resolve("torn.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertEquals(
                "BACKUP-0001",
                assertThrows(BackupFault.class, () -> BackupFile.open(torn)).code());
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws Exception {
        Files.createDirectories(restored());
        Path mine = Files.writeString(restored().resolve("mine.txt"), "mine");
        Path file = backup();
        BackupFault fault = assertThrows(BackupFault.class, () -> restore(file));
        assertEquals("BACKUP-0003", fault.code());
        assertEquals("mine", Files.readString(mine));
    }

    @Test
    void theSumsAreThoseOfSha256sum() throws Exception {
        String sums = new String(parts(backup()).get("SHA256SUMS"), StandardCharsets.UTF_8);
        assertTrue(sums.lines().allMatch(line -> line.matches("[0-9a-f]{64}  \\S+")), sums);
    }

    private Path backup() throws IOException {
        Path file = folder.resolve("backup.zip");
        try (Catalogue catalogue = filled()) {
            BackupWriter.write(catalogue, data(), Files.newOutputStream(file));
        }
        return file;
    }

    private Catalogue filled() {
        Catalogue catalogue = TdbCatalogue.open(data());
        catalogue.commit("s1", List.of(record("a", "one"), record("b", "two")));
        Node held = GraphNames.held(dataset("c"));
        catalogue.commit(
                "s2",
                List.of(new Change("c", dataset("c"), "p1", State.HELD, Map.of(), Map.of(held, graph("c", "held")))));
        return catalogue;
    }

    private void restore(Path file) throws IOException, BackupFault {
        try (BackupFile backup = BackupFile.open(file)) {
            Restore.into(restored(), backup);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path restored() {
        return folder.resolve("restored");
    }

    private static long triples(Catalogue catalogue, boolean restricted) {
        return restricted
                ? catalogue.readRestricted(graphs -> graphs.stream().count())
                : catalogue.read(graphs -> graphs.stream().count());
    }

    private static Change record(String id, String word) {
        return new Change(
                id,
                dataset(id),
                "p1",
                State.PUBLISHED,
                Map.of(dataset(id), graph(id, word)),
                Map.of(GraphNames.cases(dataset(id)), graph(id, word)));
    }

    private static Graph graph(String id, String word) {
        String turtle = "<%s> <urn:p> \"%s\"@en , [ <urn:q> \"a \\\"quoted\\\"\\n line\" ] ."
                .formatted(dataset(id).getURI(), word);
        return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
    }

    private static Node dataset(String id) {
        return NodeFactory.createURI("http://localhost:8080/dataset/" + id);
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return parts;
    }

    private Path zip(Map<String, byte[]> parts) throws IOException {
        Path file = folder.resolve("made.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file;
    }
}
