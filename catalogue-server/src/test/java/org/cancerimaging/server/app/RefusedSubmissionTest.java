package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Submissions that are refused as a whole: nothing is stored, nothing is fetched, and the answer says what to do. */
final class RefusedSubmissionTest {

    @TempDir
    static Path folder;

    private static TestServer server;
    private static long revision;

    @BeforeAll
    static void start() {
        server = new TestServer(folder.resolve("data"));
        server.submit("text/turtle", Turtle.dataset("mine", "Mine"));
        revision = server.catalogue().revision();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void nothingWasStored() throws IOException {
        assertEquals(revision, server.catalogue().revision());
        try (Stream<Path> left = Files.list(folder.resolve("data").resolve("incoming"))) {
            assertEquals(0, left.count(), "bodies under way");
        }
    }

    @Test
    void aMissingOrWrongKeyIsRefused() {
        refused(server.submit("p1", "cic_wrong", "text/turtle", BodyPublishers.ofString("x")), 401, "ACCESS-0002");
        refused(
                server.send(server.request("/api/v1/providers/p1/submissions", "Content-Type", "text/turtle")
                        .POST(BodyPublishers.ofString("x"))),
                401,
                "ACCESS-0001");
    }

    @Test
    void aKeyOfAnotherProviderIsRefused() {
        refused(
                server.submit("p1", server.otherKey(), "text/turtle", BodyPublishers.ofString("x")),
                403,
                "ACCESS-0003");
    }

    @Test
    void anUnknownProviderIsRefused() {
        refused(
                server.submit("nobody", server.administrator(), "text/turtle", BodyPublishers.ofString("x")),
                404,
                "ACCESS-0004");
    }

    @Test
    void aRecordOfAnotherProviderIsRefused() {
        String body =
                Turtle.dataset("mine", "Taken over").replaceAll("(?s)<http://localhost:8080/provider/p1> a.*", "");
        refused(
                server.submit("p2", server.otherKey(), "text/turtle", BodyPublishers.ofString(body)),
                409,
                "SUBMISSION-0013");
    }

    @Test
    void aDescriptionOfAnotherProviderIsRefused() {
        refused(
                server.submit(
                        "p2",
                        server.otherKey(),
                        "text/turtle",
                        BodyPublishers.ofString(Turtle.dataset("theirs", "Theirs"))),
                409,
                "SUBMISSION-0013");
    }

    @Test
    void brokenSyntaxIsRefusedWithLineAndColumnAndWithoutItsWords() {
        JsonNode problem = refused(
                server.submit("text/turtle", Turtle.PREFIXES + "<http://example.org/d> secretword:x 1 ."),
                400,
                "SUBMISSION-0001");
        assertEquals(8, problem.path("errors").get(0).path("line").asInt());
        assertTrue(problem.path("errors").get(0).path("column").asInt() > 1);
        assertFalse(problem.toString().contains("secretword"));
    }

    @Test
    void brokenXmlAndJsonAreRefusedWithLineAndColumn() {
        JsonNode xml = refused(server.submit("application/rdf+xml", "<a>\n<b></a>"), 400, "SUBMISSION-0001");
        assertEquals(2, xml.path("errors").get(0).path("line").asInt());
        JsonNode json = refused(server.submit("application/ld+json", "{\n\"@id\": }"), 400, "SUBMISSION-0001");
        assertEquals(2, json.path("errors").get(0).path("line").asInt());
    }

    @Test
    void aDoctypeIsRefused() {
        refused(
                server.submit(
                        "application/rdf+xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
                400,
                "SUBMISSION-0007");
    }

    @Test
    void deepNestingIsRefusedInEveryFormat() {
        String deep = "[ <http://example.org/p> ".repeat(20_000) + "1" + "]".repeat(20_000) + " .";
        refused(server.submit("text/turtle", deep), 400, "SUBMISSION-0008");
        refused(
                server.submit("application/trig", "<http://x.org/a> <http://x.org/b> " + "(".repeat(50_000)),
                400,
                "SUBMISSION-0008");
        refused(server.submit("application/n-triples", "<<".repeat(50_000)), 400, "SUBMISSION-0008");
        refused(server.submit("application/ld+json", "[".repeat(50_000)), 400, "SUBMISSION-0008");
        refused(server.submit("application/rdf+xml", "<a>".repeat(50_000)), 400, "SUBMISSION-0008");
    }

    @Test
    void aRemoteContextIsNeverFetched() throws IOException {
        AtomicInteger hits = new AtomicInteger();
        HttpServer listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> {
            hits.incrementAndGet();
            exchange.close();
        });
        listener.start();
        String remote = "\"http://127.0.0.1:" + listener.getAddress().getPort() + "/c.jsonld\"";
        for (String context : new String[] {
            remote,
            "[{}, " + remote + "]",
            "{\"@import\": " + remote + "}",
            "{\"t\": {\"@id\": \"http://x.org/t\", \"@context\": " + remote + "}}"
        }) {
            refused(
                    server.submit(
                            "application/ld+json", "{\"@context\": " + context + ", \"@id\": \"http://x.org/d\"}"),
                    400,
                    "SUBMISSION-0006");
        }
        listener.stop(0);
        assertEquals(0, hits.get());
    }

    @Test
    void aCompressedBombIsRefusedInConstantMemory() throws IOException {
        byte[] line = "<http://x.org/a> <http://x.org/b> \"c\" .\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            for (int index = 0; index < 5000; index++) {
                gzip.write(line);
            }
        }
        refused(
                server.submit(
                        "p1",
                        server.ownKey(),
                        "application/n-triples",
                        BodyPublishers.ofByteArray(bomb.toByteArray()),
                        "Content-Encoding",
                        "gzip"),
                413,
                "SUBMISSION-0003");
    }

    @Test
    void aHugeLiteralIsRefused() {
        String body = Turtle.PREFIXES + "<http://x.org/a> dct:title \"" + "x".repeat(2 << 20) + "\" .";
        refused(server.submit("text/turtle", body), 413, "SUBMISSION-0002");
    }

    @Test
    void aBodyWithoutADatasetIsRefused() {
        refused(server.submit("text/turtle", "<http://x.org/a> <http://x.org/b> 1 ."), 422, "SUBMISSION-0010");
        refused(server.submit("text/turtle", ""), 422, "SUBMISSION-0010");
        refused(server.submit("text/turtle", Turtle.PREFIXES + "[] a dcat:Dataset ."), 422, "SUBMISSION-0010");
    }

    @Test
    void aFormatThatIsNotRdfIsRefusedWithTheOnesThatAre() {
        JsonNode problem = refused(server.submit("application/pdf", "%PDF"), 415, "SUBMISSION-0004");
        assertTrue(problem.path("detail").asText().contains("application/ld+json"));
    }

    @Test
    void addressesThatWouldOverwriteOthersAreRefused() {
        for (String iri : new String[] {
            TestServer.BASE + "catalog",
            TestServer.BASE + "provider/p1",
            TestServer.BASE + "dataset/Upper",
            TestServer.BASE + "dataset/mine#cases",
            "http://example.org/d#held-report",
            "urn:cimo:store"
        }) {
            HttpResponse<String> answer =
                    server.submit("text/turtle", Turtle.PREFIXES + Turtle.description(iri, "Title"));
            assertTrue(answer.statusCode() == 422 || answer.statusCode() == 409, iri + " " + answer.body());
        }
    }

    private static JsonNode refused(HttpResponse<String> answer, int status, String code) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        JsonNode problem = TestServer.json(answer);
        assertEquals(code, problem.path("code").asText());
        assertFalse(problem.path("detail").asText().isBlank());
        return problem;
    }
}
