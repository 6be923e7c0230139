package org.cancerimaging.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cancerimaging.server.bench.SampleRecord;
import org.cancerimaging.server.bench.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server on a real disk that fills up, empties again, and cannot be written. */
final class FullDiskIT {

    private static final String QUERY = "/sparql?query=SELECT%20%3Fs%20%7B%20%3Fs%20a%20%3Chttp%3A%2F%2Fwww.w3.org%2F"
            + "ns%2Fdcat%23Dataset%3E%20%7D";

    @TempDir
    Path folder;

    private String key = "";

    @Test
    void aFullDiskRefusesWritesAndLosesNothing() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(folder.resolve("disk"), 420)) {
            try (ServerProcess server = serve("first")) {
                key = server.adminKey();
                String provider = "{\"name\":\"Example Hospital\",\"country\":\"DE\"}";
                assertEquals(
                        201,
                        send(server, "PUT", "/api/v1/providers/p1", "application/json", provider)
                                .statusCode());
                assertEquals(201, submit(server, "One").statusCode());
                for (int left : new int[] {100, 0}) {
                    disk.leave(left);
                    requireRefused(server);
                }
                server.kill();
            }
            try (ServerProcess server = serve("while full")) {
                requireRefused(server);
                disk.giveBack();
                assertEquals(201, submit(server, "Two").statusCode());
                assertTrue(record(server).contains("\"Two\"@en"));
            }
            requireSound();
            disk.makeReadOnly(true);
            assertThrows(IllegalStateException.class, () -> serve("read only").close());
            String said = Files.readString(folder.resolve("read only.log"));
            assertTrue(said.contains("The data folder") && !said.contains("\tat "), said);
            disk.makeReadOnly(false);
            try (ServerProcess server = serve("last")) {
                assertTrue(record(server).contains("\"Two\"@en"));
                assertEquals(201, submit(server, "Three").statusCode());
            }
            requireSound();
        }
    }

    private void requireRefused(ServerProcess server) throws Exception {
        HttpResponse<String> refused = submit(server, "Lost");
        assertEquals(503, refused.statusCode(), refused.body());
        assertTrue(refused.body().contains("STORE-0002"), refused.body());
        String links = "ASK { ?s ?p " + server.log().length() + " }";
        int link = send(server, "POST", "/sparql/links", "application/sparql-query", links)
                .statusCode();
        assertTrue(link < 500 || link == 503, "a link: " + link);
        assertTrue(record(server).contains("\"One\"@en"));
        HttpResponse<String> rows = server.get(QUERY, "Accept", "text/csv");
        assertTrue(rows.statusCode() == 200 && rows.body().contains("/dataset/d1"), rows.body());
        assertFalse(server.log().contains("Unexpected failure"), server.log());
    }

    private static String record(ServerProcess server) throws Exception {
        return server.get("/dataset/d1.nt").body();
    }

    private HttpResponse<String> submit(ServerProcess server, String title) throws Exception {
        String path = "/api/v1/providers/p1/submissions";
        return send(server, "POST", path, "text/turtle", SampleRecord.turtle("d1", title));
    }

    private HttpResponse<String> send(ServerProcess server, String method, String path, String type, String body)
            throws Exception {
        return server.send(method, path, body, "Content-Type", type, "X-API-Key", key);
    }

    private ServerProcess serve(String name) throws Exception {
        return ServerProcess.start(
                Jar.PATH,
                folder.resolve(name + ".log"),
                "serve",
                "--port",
                "0",
                "--data",
                data(),
                "--base",
                "http://localhost:8080/");
    }

    private void requireSound() throws Exception {
        Path log = folder.resolve("check.log");
        assertEquals(0, ServerProcess.run(Jar.PATH, log, "check", "--data", data()), () -> log.toString());
    }

    private String data() {
        return folder.resolve("disk").resolve("data").toString();
    }
}
