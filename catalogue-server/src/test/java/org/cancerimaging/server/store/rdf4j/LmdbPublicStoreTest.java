package org.cancerimaging.server.store.rdf4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cancerimaging.server.store.QuadDatabase;
import org.cancerimaging.server.store.StoreUnavailable;
import org.cancerimaging.server.store.tdb.PublicStoreContract;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.lmdb.config.LmdbStoreConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** LMDB in a folder. */
final class LmdbPublicStoreTest implements PublicStoreContract {

    @Override
    public QuadDatabase open(Path folder) throws IOException {
        return Rdf4jDatabases.open("lmdb:lmdb", folder, "");
    }

    @Override
    public void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("lmdb"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public boolean hasSnapshots() {
        return true;
    }

    /** RDF4J 5.2.0 would hang in it for ever. */
    @Test
    @Timeout(30)
    void aStoreWithOtherIndexesIsRefusedBeforeItIsOpened(@TempDir Path folder) {
        LmdbStore other = new LmdbStore(folder.resolve("lmdb").toFile(), new LmdbStoreConfig("spoc,posc,cspo", true));
        SailRepository repository = new SailRepository(other);
        repository.init();
        repository.shutDown();
        StoreUnavailable refused = assertThrows(StoreUnavailable.class, () -> open(folder));
        assertTrue(String.valueOf(refused.getMessage()).contains("indexes spoc,posc,cspo"), refused.toString());
    }

    @Test
    void aFolderOfSomethingElseIsRefused(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("lmdb"));
        Files.writeString(folder.resolve("lmdb").resolve("notes.txt"), "mine");
        assertThrows(StoreUnavailable.class, () -> open(folder));
        assertEquals(List.of("notes.txt"), names(folder.resolve("lmdb")));
    }

    @Test
    void aStoreInUseIsRefused(@TempDir Path folder) throws IOException {
        try (QuadDatabase first = open(folder)) {
            assertEquals(0, first.revision());
            StoreUnavailable refused = assertThrows(StoreUnavailable.class, () -> open(folder));
            assertTrue(String.valueOf(refused.getMessage()).contains("in use"), refused.toString());
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
