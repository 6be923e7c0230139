package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is too much for workspaces is refused with a reason, and what was there stays. */
final class WorkspaceLimitsTest {

    private static final Map<String, String> SETTINGS = Map.of(
            "catalogue.workspace.max-statements", "50",
            "catalogue.workspace.max-changes", "40",
            "catalogue.workspace.max-bytes", "5000",
            "catalogue.workspace.per-caller", "2",
            "catalogue.workspace.in-all", "3",
            "catalogue.workspace.idle", "2s",
            "catalogue.query.timeout", "2s",
            "catalogue.query.max-rows", "1000");

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() {
        SETTINGS.forEach(System::setProperty);
        server = new TestServer(folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        server.close();
        SETTINGS.keySet().forEach(System::clearProperty);
    }

    @AfterEach
    void end() {
        for (String key : List.of(server.ownKey(), server.otherKey(), server.administrator())) {
            TestServer.json(server.get(Space.ALL, "X-API-Key", key))
                    .findValuesAsText("address")
                    .forEach(path -> new Space(server, path, key).delete(""));
        }
    }

    @Test
    void keysAndTheServerHaveSoManyWorkspaces() {
        Space.make(server, server.ownKey());
        Space.make(server, server.ownKey());
        Steward.refused(Space.made(server, server.ownKey()), 409, "WORKSPACE-0002");
        Space.make(server, server.otherKey());
        HttpResponse<String> full = Space.made(server, server.administrator());
        Steward.refused(full, 429, "WORKSPACE-0003");
        assertTrue(full.headers().firstValue("Retry-After").isPresent());
    }

    @Test
    void statementsBytesAndChangesAreLimited() {
        Space space = Space.make(server, server.ownKey());
        assertEquals(204, space.put("/data?default", numbers(30)).statusCode());
        Steward.refused(space.put("/data?graph=urn:g", numbers(30)), 413, "WORKSPACE-0004");
        Steward.refused(
                space.update("INSERT { GRAPH <urn:g> { ?s ?p ?o } } WHERE { ?s ?p ?o }"), 413, "WORKSPACE-0004");
        Steward.refused(
                space.update("DELETE { ?s ?p ?o } INSERT { ?s <urn:of> ?o } WHERE { ?s ?p ?o }"), 413, "STEWARD-0004");
        Steward.refused(space.put("/data?default", "# " + "x".repeat(6000)), 413, "SUBMISSION-0002");
        String part = "--b\r\nContent-Type: text/turtle\r\n\r\n# " + "x".repeat(3000) + "\r\n";
        Steward.refused(
                space.send("PUT", "/data?default", "multipart/form-data; boundary=b", part + part + "--b--"),
                413,
                "WORKSPACE-0010");
        assertEquals(30, space.size());
        assertEquals(204, space.put("/data?default", numbers(50)).statusCode());
        assertEquals(50, space.size());
    }

    @Test
    void queriesAndUpdatesEndInTime() {
        Space space = Space.make(server, server.ownKey());
        assertEquals(204, space.put("/data?default", numbers(50)).statusCode());
        String cross = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . FILTER(?c + ?f + ?i + ?l + ?o < 0)";
        Steward.refused(space.ask("SELECT (COUNT(*) AS ?x) { " + cross + " }"), 503, "QUERY-0007");
        Steward.refused(space.update("DELETE { ?a ?b ?c } WHERE { " + cross + " }"), 503, "QUERY-0007");
        Steward.refused(
                space.update("DELETE { ?a ?b ?c } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"), 400, "QUERY-0008");
        assertEquals(50, space.size());
    }

    @Test
    void oneThatNobodyUsesEnds() throws InterruptedException {
        Space space = Space.make(server, server.ownKey());
        assertEquals(200, space.get("").statusCode());
        TimeUnit.MILLISECONDS.sleep(2500);
        Steward.refused(space.get(""), 404, "WORKSPACE-0001");
        assertEquals("[]", server.get(Space.ALL, "X-API-Key", server.ownKey()).body());
    }

    private static String numbers(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "<urn:a> <urn:b> " + number + " .\n")
                .collect(Collectors.joining());
    }
}
