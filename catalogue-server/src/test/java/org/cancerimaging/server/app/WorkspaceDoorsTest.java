package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workspaces reach nobody, and nothing of them gets out. */
final class WorkspaceDoorsTest {

    private static final String WORD = "canary-77c1d0";

    @TempDir
    static Path folder;

    private static TestServer server;
    private static Space space;

    @BeforeAll
    static void start() {
        server = new TestServer(folder.resolve("data"));
        server.submit("text/turtle", Turtle.dataset("mine", "Mine"));
        space = Space.make(server, server.ownKey());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void queriesAndUpdatesCallNobody() throws IOException {
        Path file = Files.writeString(folder.resolve("file.nt"), "<urn:c> <urn:c> \"" + WORD + "\" .\n");
        try (LoopbackListener listener = new LoopbackListener()) {
            for (String target :
                    List.of(listener.address() + "a.ttl", file.toUri().toString(), "file:" + file)) {
                Steward.refused(space.update("LOAD <" + target + ">"), 400, "STEWARD-0001");
                Steward.refused(space.update("LOAD <" + target + "> INTO GRAPH <urn:g>"), 400, "STEWARD-0001");
                told(space.update("LOAD SILENT <" + target + ">"));
                String service = "{ SERVICE SILENT <" + target + "> { ?s ?p ?o } }";
                Steward.refused(space.ask("SELECT * " + service), 400, "QUERY-0005");
                Steward.refused(space.update("INSERT { ?s ?p ?o } WHERE " + service), 400, "QUERY-0005");
                told(space.ask("SELECT * FROM <" + target + "> { ?s ?p ?o }"));
                told(space.update("INSERT { ?s ?p ?o } USING <" + target + "> WHERE { ?s ?p ?o }"));
                told(space.update("COPY <" + target + "> TO DEFAULT"));
                told(space.get(Space.graph(target)));
                told(space.put(
                        "/data?default",
                        "<" + target + "> <http://www.w3.org/2002/07/owl#imports> <" + target + "> ."));
            }
            Steward.refused(
                    space.update("INSERT { ?s ?p ?x } WHERE { ?s ?p ?o BIND(<java:java.lang.System.getenv>() AS ?x) }"),
                    400,
                    "QUERY-0006");
            assertEquals(0, listener.hits());
        }
        assertFalse(space.get("/data?default").body().contains(WORD));
    }

    @Test
    void bodiesAreReadAsCarefullyAsSubmissions() throws IOException {
        space.done("DROP ALL");
        try (LoopbackListener listener = new LoopbackListener()) {
            for (HostileDocument document : HostileDocument.all(listener.address())) {
                for (String rest : List.of("/data?default", "/data/x", "/data")) {
                    HttpResponse<String> answer = send(rest, document);
                    assertTrue(
                            answer.statusCode() >= 400 && answer.statusCode() < 500, document.name() + answer.body());
                }
            }
            assertEquals(0, listener.hits());
        }
        assertEquals(0, space.size());
    }

    private static HttpResponse<String> send(String rest, HostileDocument document) {
        String type = document.name().contains(".jsonld")
                ? "application/ld+json"
                : document.name().contains(".rdf")
                        ? "application/rdf+xml"
                        : document.name().contains(".nt") ? "application/n-triples" : "text/turtle";
        HttpRequest.Builder request = server.request(space.path() + rest, "X-API-Key", space.key())
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(document.bytes()));
        return server.send(document.name().endsWith(".gz") ? request.header("Content-Encoding", "gzip") : request);
    }

    @Test
    void oddRequestsAreNeverFaultsOfOurs() {
        for (String rest : List.of(
                "", "/sparql", "/update", "/data", "/data?graph=urn:a", "/data/%41%00", "/data/..%2f..", "/x")) {
            for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "QUERY")) {
                for (String type : List.of(
                        "", "text/plain", "multipart/form-data; boundary=", "application/sparql-update", "a/b;;")) {
                    if (!(rest.isEmpty() && method.equals("DELETE"))) {
                        told(space.send(method, rest, type, "\u0000{"));
                    }
                }
            }
        }
        told(server.get(Space.ALL + "/%00/sparql", "X-API-Key", space.key()));
        told(server.get(Space.ALL + "//data", "X-API-Key", space.key()));
        told(space.update("INSERT DATA { <urn:a> <urn:b> \"" + "\\uD800" + "\" }"));
        told(space.update("{".repeat(5000)));
        assertEquals(200, space.get("").statusCode());
    }

    @Test
    void nothingOfAWorkspaceGetsOut() throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        StringBuilder told = new StringBuilder();
        try {
            Space secret = Space.make(server, server.ownKey());
            fill(secret);
            for (String path : List.of(
                    "/catalog",
                    "/catalog.ttl",
                    "/health",
                    "/sparql",
                    "/.well-known/void",
                    "/api/v1/index",
                    "/rdf-graph-store?default",
                    "/sparql?query=" + Space.encode("SELECT * { ?s ?p ?o }"),
                    "/sparql?query=" + Space.encode("SELECT * { GRAPH ?g { ?s ?p ?o } }"))) {
                told.append(server.get(path).body());
            }
            told.append(server.get("/api/v1/running-queries", "X-API-Key", server.administrator())
                    .body());
            told.append(server.get("/api/v1/backup", "X-API-Key", server.administrator())
                    .body());
            assertTrue(secret.get("/data?default").body().contains(WORD));
            secret.delete("");
        } finally {
            System.setOut(console);
        }
        assertFalse(told.toString().contains(WORD));
        assertFalse(log.toString(StandardCharsets.UTF_8).contains(WORD));
        assertFalse(server.publicStore().contains(WORD));
        assertEquals(List.of(), filesWith(folder.resolve("data")));
    }

    @Test
    void theAdministratorStopsWhatRunsWithoutSeeingWhatItIs() throws InterruptedException {
        Space busy = Space.make(server, server.otherKey());
        busy.done("INSERT DATA { <urn:a> <urn:b> 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 }");
        String cross = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r . ?s ?t ?u . ?v ?w ?x . "
                + "FILTER(?c + ?f + ?i + ?l + ?o + ?r + ?u + ?x < 0 || ?c = \"" + WORD + "\")";
        CompletableFuture<HttpResponse<String>> asked = CompletableFuture.supplyAsync(
                () -> busy.update("CLEAR GRAPH <urn:g> ; DELETE { ?a ?b ?c } WHERE { " + cross + " }"));
        JsonNode running = running();
        assertFalse(running.toString().contains(WORD), running.toString());
        assertEquals("", running.path(0).path("query").asText());
        server.send(server.request(
                        "/api/v1/running-queries/" + running.path(0).path("id").asLong(),
                        "X-API-Key",
                        server.administrator())
                .DELETE());
        Steward.refused(asked.join(), 503, "QUERY-0009");
        assertEquals(16, busy.size());
        busy.delete("");
    }

    /** What runs, as soon as something does. */
    private static JsonNode running() throws InterruptedException {
        for (int tries = 0; tries < 200; tries++) {
            JsonNode all = TestServer.json(server.get("/api/v1/running-queries", "X-API-Key", server.administrator()));
            if (all.size() > 0 && all.path(0).path("state").asText().equals("running")) {
                return all;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("nothing runs");
    }

    /** Good requests and such that fail on the way. */
    private static void fill(Space secret) {
        assertEquals(
                204,
                secret.put("/data?default", "<urn:" + WORD + "> <urn:p> \"" + WORD + "\" .")
                        .statusCode());
        secret.done("INSERT DATA { GRAPH <urn:" + WORD + "> { <urn:a> <urn:p> \"" + WORD + "\" } }");
        secret.put("/data?default", "<urn:a> <urn:p> \"" + WORD + "\" . <");
        assertFalse(
                secret.update("COPY <urn:none-" + WORD + "> TO DEFAULT").body().contains(WORD));
        secret.update("INSERT DATA { <urn:a> <urn:p> \"" + WORD + "\" ");
        secret.ask("SELECT * { ?s ?p \"" + WORD + "\" } ORDER BY ?s");
        secret.ask("SELECT * { ?s ?p \"" + WORD);
    }

    private static List<Path> filesWith(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(WorkspaceDoorsTest::hasWord)
                    .toList();
        }
    }

    private static boolean hasWord(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(WORD);
        } catch (IOException gone) {
            return false;
        }
    }

    private static void told(HttpResponse<String> answer) {
        assertTrue(answer.statusCode() < 500, answer.request() + " " + answer.body());
    }
}
