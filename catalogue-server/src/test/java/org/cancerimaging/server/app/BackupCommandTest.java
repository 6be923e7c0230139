package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.tdb.TdbCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup, restore and check by the command line. */
final class BackupCommandTest {

    @TempDir
    Path folder;

    @Test
    void aRunningServerIsBackedUpAndRestored() throws Exception {
        try (TestServer server = new TestServer(data())) {
            server.submit("text/turtle", Turtle.dataset("plain", "Plain"));
            String from = server.address().toString();
            assertEquals(1, run("backup", file(), "--from", from, "--key", server.ownKey()), "a provider's key");
            assertFalse(Files.exists(Path.of(file())));
            assertEquals(0, run("backup", file(), "--from", from, "--key", server.administrator()));
            assertEquals(1, run("backup", file(), "--from", from, "--key", server.administrator()), "never over one");
            assertEquals(401, server.get("/api/v1/backup").statusCode());
            try (Stream<Path> left = Files.list(data().resolve("backup"))) {
                assertEquals(0, left.count(), "files under way");
            }
        }
        assertEquals(0, run("restore", file(), "--data", restored()));
        assertEquals(0, run("check", "--data", restored()));
        assertEquals(1, run("restore", file(), "--data", restored()), "never over a folder");
        assertTrue(Files.readString(Path.of(restored()).resolve("base-iri")).contains("localhost"));
    }

    @Test
    void aFolderThatNoServerUsesIsBackedUp() throws Exception {
        try (TestServer server = new TestServer(data())) {
            server.submit("text/turtle", Turtle.dataset("plain", "Plain"));
            assertEquals(1, run("backup", file(), "--data", data().toString()), "a server uses it");
        }
        assertEquals(0, run("backup", file(), "--data", data().toString()));
        assertEquals(0, run("restore", file(), "--data", restored()));
    }

    @Test
    void aBackupIsRestoredAsItWasAtATimeAndASoundOneNeedsNoRepair() throws Exception {
        String title = "Plain";
        Instant moment;
        try (TestServer server = new TestServer(data())) {
            server.submit("text/turtle", Turtle.dataset("plain", title));
            moment = server.catalogue().newest("plain").orElseThrow().at();
            server.submit("text/turtle", Turtle.dataset("plain", "Changed"));
        }
        assertEquals(0, run("backup", file(), "--data", data().toString()));
        assertEquals(0, run("restore", file(), "--data", restored(), "--as-of", moment.toString()));
        assertEquals(0, run("check", "--data", restored(), "--repair"));
        try (Catalogue catalogue = TdbCatalogue.open(Path.of(restored()))) {
            Node dataset = catalogue.newest("plain").orElseThrow().dataset();
            long titles = catalogue.read(graphs -> graphs.getGraph(dataset).stream()
                    .filter(triple -> triple.getObject().toString().contains(title))
                    .count());
            assertEquals(1, titles);
        }
    }

    @Test
    void aFolderWithoutACatalogueIsNotMadeOne() {
        assertEquals(1, run("backup", file(), "--data", folder.resolve("none").toString()));
        assertEquals(1, run("check", "--data", folder.resolve("none").toString()));
        assertEquals(1, run("restore", folder.resolve("none.zip").toString(), "--data", restored()));
        assertFalse(Files.exists(folder.resolve("none")));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private String file() {
        return folder.resolve("backup.zip").toString();
    }

    private String restored() {
        return folder.resolve("restored").toString();
    }

    private static int run(String... arguments) {
        return Main.line().execute(arguments);
    }
}
