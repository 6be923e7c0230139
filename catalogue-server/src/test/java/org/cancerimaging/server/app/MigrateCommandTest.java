package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.QuadDatabase;
import org.cancerimaging.server.store.StoreCheck;
import org.cancerimaging.server.store.StoreUnavailable;
import org.cancerimaging.server.store.tdb.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public store moves to another engine and back by the command line, and the server runs over it. */
final class MigrateCommandTest {

    private static final String SETTING = "catalogue.public-store";
    private static final String DATASETS = "SELECT ?d { ?d a <http://www.w3.org/ns/dcat#Dataset> }";
    private static final String LMDB = "lmdb:public-lmdb";

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(SETTING);
    }

    @Test
    void theServerRunsOverTheCopy() throws Exception {
        fill();
        assertEquals(0, migrate("tdb2", LMDB));
        System.setProperty(SETTING, LMDB);
        try (CatalogueServer server = server()) {
            assertEquals(200, get(server, "/health").statusCode());
            HttpResponse<String> record = get(server, "/dataset/x.ttl");
            assertTrue(record.body().contains("A title"), record.body());
            HttpResponse<String> rows =
                    get(server, "/sparql?query=" + URLEncoder.encode(DATASETS, StandardCharsets.UTF_8));
            assertTrue(rows.body().contains("/dataset/x"), rows.body());
        }
        assertEquals(0, Main.line().execute("check", "--data", data()));
    }

    @Test
    void aTargetThatIsNotEmptyIsRefused() throws Exception {
        fill();
        assertEquals(0, migrate("tdb2", LMDB));
        assertEquals(1, migrate("tdb2", LMDB));
        assertEquals(1, migrate(LMDB, "tdb2"));
        assertEquals(1, migrate(LMDB, LMDB));
        assertEquals(1, migrate("tdb2", "http://me:secret@localhost/"));
        try (QuadDatabase copy = new PublicStore(LMDB, "").open(new DataFolder(folder.resolve("data")))) {
            assertTrue(copy.revision() > 0);
        }
    }

    @Test
    void anOldCopyIsNotTakenForTheStore() {
        fill();
        assertEquals(0, migrate("tdb2", LMDB));
        DataFolder data = new DataFolder(folder.resolve("data"));
        try (Catalogue catalogue = new PublicStore("tdb2", "").catalogue(data)) {
            catalogue.commit("s2", List.of(Samples.published("y", "one")));
        }
        assertThrows(
                StoreUnavailable.class,
                () -> new PublicStore(LMDB, "").catalogue(data).close());
        try (Catalogue catalogue = new PublicStore("tdb2", "").catalogue(data)) {
            assertEquals(0, StoreCheck.of(catalogue).size());
        }
    }

    @Test
    void aStoreThatCannotBeReachedStopsTheStart() {
        System.setProperty(SETTING, "http://127.0.0.1:1/sparql");
        StoreUnavailable refused = assertThrows(StoreUnavailable.class, () -> server().close());
        assertTrue(String.valueOf(refused.getMessage()).contains("does not answer"), refused.toString());
    }

    private void fill() {
        try (TestServer server = new TestServer(folder.resolve("data"))) {
            HttpResponse<String> answer = server.submit("text/turtle", Turtle.dataset("x", "A title"));
            assertTrue(answer.statusCode() < 300, answer.body());
        }
    }

    private CatalogueServer server() {
        return CatalogueServer.start(new ServerSettings("127.0.0.1", 0, folder.resolve("data"), null), key -> {});
    }

    private static HttpResponse<String> get(CatalogueServer server, String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.url() + path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private int migrate(String from, String to) {
        return Main.line().execute("migrate", "--data", data(), "--from", from, "--to", to);
    }

    private String data() {
        return folder.resolve("data").toString();
    }
}
