package org.cancerimaging.server.store.rdf4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.jena.graph.Node;
import org.cancerimaging.server.store.QuadDatabase;
import org.cancerimaging.server.store.StoreUnavailable;
import org.cancerimaging.server.store.tdb.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An engine that does not answer is an outage, never an empty store; secrets stay where they belong. */
@Timeout(60)
final class OutageTest {

    private static final Node A = Samples.dataset("a");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"/repositories/catalogue", "/sparql"})
    void nobodyListensThere(String path) throws IOException {
        HttpServer nobody = server(200, "");
        String address = address(nobody) + path;
        nobody.stop(0);
        assertOutage(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/repositories/catalogue", "/sparql"})
    void anErrorIsAnOutage(String path) throws IOException {
        for (int status : List.of(302, 400, 401, 403, 404, 500, 503)) {
            HttpServer server = server(status, "no");
            try {
                assertOutage(address(server) + path);
            } finally {
                server.stop(0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/repositories/catalogue", "/sparql"})
    void aBrokenAnswerIsAnOutage(String path) throws IOException {
        HttpServer server = server(200, "{\"head\":{\"vars\":[\"o\"]},\"results\":{\"bindings\":[{");
        try (QuadDatabase database = Rdf4jDatabases.open(address(server) + path, folder, "")) {
            assertThrows(StoreUnavailable.class, database::revision);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void credentialsGoIntoAHeader() throws IOException {
        List<String> sent = new CopyOnWriteArrayList<>();
        HttpServer server = server(401, "no");
        server.removeContext("/");
        server.createContext("/", exchange -> {
            sent.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        try (QuadDatabase basic = Rdf4jDatabases.open(address(server) + "/sparql", folder, "me:secret");
                QuadDatabase bearer = Rdf4jDatabases.open(address(server) + "/sparql", folder, "Bearer abc")) {
            StoreUnavailable refused = assertThrows(StoreUnavailable.class, basic::revision);
            assertTrue(String.valueOf(refused.getMessage()).contains("credentials"), refused.toString());
            assertThrows(StoreUnavailable.class, bearer::revision);
        } finally {
            server.stop(0);
        }
        assertTrue(sent.contains("Basic bWU6c2VjcmV0"), sent.toString());
        assertTrue(sent.contains("Bearer abc"), sent.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tdb3",
                "ftp://example.org/ds",
                "http://me:secret@example.org/ds",
                "http://example.org/query,http://me:secret@example.org/update",
                "http:///nowhere",
                "http://exa mple.org/"
            })
    void anAddressThatIsNoneIsRefusedWithoutBeingShown(String address) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Rdf4jDatabases.open(address, folder, ""));
        assertFalse(String.valueOf(refused.getMessage()).contains("secret@"), refused.toString());
    }

    private void assertOutage(String address) throws IOException {
        try (QuadDatabase database = Rdf4jDatabases.open(address, folder, "")) {
            assertThrows(StoreUnavailable.class, database::revision, address);
            assertThrows(StoreUnavailable.class, () -> database.read(graphs -> graphs.containsGraph(A)), address);
            assertThrows(
                    StoreUnavailable.class,
                    () -> database.read(graphs -> graphs.listGraphNodes().hasNext()));
            assertThrows(StoreUnavailable.class, () -> database.replace(Map.of(A, Samples.titled(A, "one")), 1));
            assertThrows(
                    StoreUnavailable.class,
                    () -> database.read(graphs -> graphs.getGraph(A).isEmpty()));
            assertEquals(false, database.isBeingRead());
        }
    }

    private static HttpServer server(int status, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/sparql-results+json");
            exchange.getResponseHeaders().add("Location", "http://localhost:1/elsewhere");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
