package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of graphs, records, providers and submissions are never paths of files. */
final class TraversalTest {

    private static final String SECRET = "secret-91c4";
    private static final List<String> PIECES = List.of(
            "..", ".", "/", "\\", "%2e", "%2E%2e", "%2f", "%5c", "%00", "%c0%ae", "a", ":", "data", "secret.ttl", "~");

    @TempDir
    static Path folder;

    private static TestServer server;
    private static Steward steward;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(folder.resolve("secret.ttl"), "<urn:s> <urn:s> \"" + SECRET + "\" .");
        Files.writeString(folder.resolve("secret"), SECRET);
        server = new TestServer(folder.resolve("data"));
        steward = new Steward(server);
        steward.submit("mine", "Mine");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void noNameReachesAFile() throws IOException {
        List<Path> before = outside();
        for (String name : names()) {
            for (String path : List.of(
                    "/dataset/" + name,
                    "/dataset/" + name + "/revisions/1",
                    "/dataset/mine/revisions/" + name,
                    "/provider/" + name,
                    "/catalog." + name,
                    "/codelist/" + name,
                    "/assets/" + name,
                    "/api/v1/datasets/" + name,
                    "/api/v1/vocabularies/" + name,
                    "/api/v1/providers/p1/submissions/" + name,
                    "/rdf-graph-store?graph=file:///" + name,
                    "/rdf-graph-store?graph=http://x.org/" + name)) {
                told(server.send(server.request(path, steward.own()).GET()));
            }
            for (String path : List.of("/dataset/" + name, "/rdf-graph-store?graph=http://x.org/" + name)) {
                told(server.send(server.request(path, steward.own())
                        .header("Content-Type", "text/turtle")
                        .PUT(BodyPublishers.ofString(Turtle.dataset("mine", "Mine")))));
                told(server.send(server.request(path, steward.own()).DELETE()));
            }
            told(server.put(
                    "/api/v1/providers/" + name,
                    "{\"name\":\"X\",\"country\":\"DE\"}",
                    "X-API-Key",
                    server.administrator()));
        }
        assertEquals(before, outside());
    }

    @Test
    void aDatasetWithANameLikeAPathIsOneLikeAnyOther() throws IOException {
        List<Path> before = outside();
        for (String iri : List.of(
                "http://x.org/../../secret",
                "http://x.org/%2e%2e/%2e%2e/secret",
                "file:///../../../secret",
                "http://localhost:8080/dataset/../../secret",
                "http://localhost:8080/dataset/..%2f..%2fsecret")) {
            told(server.submit("text/turtle", Turtle.PREFIXES + Turtle.description(iri, "Path")));
        }
        assertEquals(before, outside());
        assertTrue(server.get("/catalog", "Accept", "text/turtle").statusCode() == 200);
    }

    private static void told(HttpResponse<String> answer) {
        assertTrue(answer.statusCode() < 500, () -> answer.uri() + " " + answer.body());
        assertFalse(answer.body().contains(SECRET), () -> "read " + answer.uri());
    }

    /** Names that climb, and others put together at random; those that a client cannot send are left out. */
    private static List<String> names() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<String> names = new ArrayList<>(List.of(
                "../secret.ttl",
                "..%2fsecret",
                "..%2f..%2fsecret",
                "%2e%2e%2fsecret.ttl",
                "..%5csecret",
                "secret%00.ttl",
                "%252e%252e%252fsecret",
                "....//secret",
                URLEncoder.encode(folder.resolve("secret").toString(), StandardCharsets.UTF_8)));
        for (int number = 0; number < 40; number++) {
            StringBuilder name = new StringBuilder();
            for (int piece = 0; piece < 1 + random.nextInt(8); piece++) {
                name.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            names.add(name.toString().replace("\\", "%5c"));
        }
        return names;
    }

    /** What lies outside the data folder. */
    private static List<Path> outside() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.startsWith(folder.resolve("data")))
                    .sorted()
                    .toList();
        }
    }
}
