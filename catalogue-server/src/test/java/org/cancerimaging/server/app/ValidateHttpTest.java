package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.cancerimaging.server.Garbage;
import org.cancerimaging.server.rdf.RdfFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checking over HTTP: without an account, in every form, and nothing is kept. */
final class ValidateHttpTest {

    @TempDir
    static Path folder;

    private static TestServer server;
    private static long revision;

    @BeforeAll
    static void start() {
        server = new TestServer(folder.resolve("data"));
        revision = server.catalogue().revision();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void nothingWasKept() throws IOException {
        assertEquals(revision, server.catalogue().revision());
        try (Stream<Path> left = Files.list(folder.resolve("data").resolve("checking"))) {
            assertEquals(0, left.count(), "bodies under way");
        }
    }

    /** Its sender goes on sending, and gets its answer at once all the same. */
    @Test
    void aBodyBeyondAllBoundsIsTooLarge() {
        HttpResponse<String> answer = post("", "text/turtle", BodyPublishers.ofByteArray(new byte[200_000_000]));
        assertEquals(413, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("SUBMISSION-0002"), answer.body());
    }

    @Test
    void aRecordIsCheckedWithoutAnAccount() {
        HttpResponse<String> answer =
                post("?profile=dcat-ap", "text/turtle", BodyPublishers.ofString(Turtle.withoutTitle("x")));
        assertEquals(200, answer.statusCode(), answer.body());
        JsonNode json = TestServer.json(answer);
        assertFalse(json.path("conforms").asBoolean());
        JsonNode place =
                json.path("results").get(0).path("fixes").get(0).path("places").get(0);
        assertTrue(place.path("line").asInt() > 7, answer.body());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(
                "*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    }

    @Test
    void theFormGoesByAcceptOrByName() {
        Map<String, String> forms = Map.of(
                "text", "text/plain",
                "html", "text/html",
                "json", "application/json",
                "turtle", "text/turtle",
                "jsonld", "application/ld+json",
                "junit", "application/xml",
                "sarif", "application/sarif+json",
                "csv", "text/csv");
        BodyPublisher body = BodyPublishers.ofString(Turtle.withoutTitle("x"));
        forms.forEach((id, type) -> {
            String byName = type(post("?profile=dcat-ap&format=" + id, "text/turtle", body));
            String byAccept = type(post("?profile=dcat-ap", "text/turtle", body, "Accept", type));
            assertTrue(byName.startsWith(type), id + " " + byName);
            assertEquals(byName, byAccept);
        });
        refused(post("?format=docx", "text/turtle", body), 400, "VALIDATE-0002");
    }

    @Test
    void severalProfilesAreToldOneByOne() {
        HttpResponse<String> answer = post(
                "?profile=dcat-ap&profile=outbound", "text/turtle", BodyPublishers.ofString(Turtle.dataset("x", "X")));
        assertEquals(2, TestServer.json(answer).path("results").size(), answer.body());
    }

    @Test
    void theOutboundProfileShowsNoValue() {
        String cases = Turtle.PREFIXES
                + Turtle.cases("x", "q").replace("<http://snomed.info/id/248153007>", "\"Mustermann, Max\"");
        for (String form : new String[] {"json", "text", "html", "csv", "sarif", "junit", "turtle", "jsonld"}) {
            HttpResponse<String> answer =
                    post("?profile=outbound&format=" + form, "text/turtle", BodyPublishers.ofString(cases));
            assertEquals(200, answer.statusCode(), answer.body());
            assertFalse(answer.body().contains("Mustermann"), form);
        }
    }

    @Test
    void anUnknownProfileIsRefusedWithTheNearest() {
        JsonNode problem =
                refused(post("?profile=dcatap", "text/turtle", BodyPublishers.ofString("")), 400, "VALIDATE-0001");
        assertTrue(problem.path("detail").asText().contains("'dcat-ap'"), problem.toString());
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        String line = "<http://example.org/a> <http://example.org/b> \"c\" .\n";
        HttpResponse<String> answer =
                post("", "application/n-triples", BodyPublishers.ofString(line.repeat((9 << 20) / line.length())));
        refused(answer, 413, "SUBMISSION-0002");
    }

    @Test
    void hostileDocumentsAreRefusedWithCodeAndPlaceAndNothingIsFetched() throws IOException {
        AtomicInteger fetched = new AtomicInteger();
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            fetched.incrementAndGet();
            exchange.close();
        });
        elsewhere.start();
        String address = "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/x";
        for (HostileDocument document : HostileDocument.all(address)) {
            HttpResponse<String> answer = post(document);
            assertEquals(4, answer.statusCode() / 100, document.name() + ": " + answer.body());
            JsonNode problem = TestServer.json(answer);
            String code = problem.path("code").asText();
            assertTrue(document.code().isEmpty() || code.equals(document.code()), document.name() + " " + code);
            if (document.line() > 0) {
                assertEquals(document.line(), problem.at("/errors/0/line").asInt(), answer.body());
            }
        }
        elsewhere.stop(0);
        assertEquals(0, fetched.get());
    }

    @Test
    void aLiteralOfTwoHundredMegabytesTakesNoMemory() {
        String start = "<http://example.org/a> <http://example.org/b> \"";
        byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        Garbage.collect();
        long before = used();
        HttpResponse<String> answer = post(
                "",
                "application/n-triples",
                BodyPublishers.concat(
                        BodyPublishers.ofString(start),
                        BodyPublishers.ofByteArrays(Collections.nCopies(200, block)),
                        BodyPublishers.ofString("\" .")));
        refused(answer, 413, "SUBMISSION-0002");
        Garbage.collect();
        assertTrue(used() - before < 50L << 20, () -> (used() - before) + " bytes more");
    }

    @Test
    void aLongLiteralWithinTheBodysLimitIsRefusedAtItsPlace() {
        String literal = "<http://example.org/a> <http://example.org/b>\n \"" + "x".repeat(3 << 20) + "\" .";
        HttpResponse<String> answer = post("", "text/turtle", BodyPublishers.ofString(literal));
        assertEquals(4, answer.statusCode() / 100, answer.body());
        assertTrue(answer.body().contains("SUBMISSION-"), answer.body());
        assertTrue(answer.body().length() < 2_000);
    }

    @Test
    void dataThatLeadsBackToItselfIsChecked() {
        String circle = Turtle.PREFIXES + """
                <http://example.org/a> a dcat:Dataset ; dcat:inSeries <http://example.org/a> ; dct:hasPart <http://example.org/b> .
                <http://example.org/b> a dcat:Dataset ; dct:hasPart <http://example.org/a> ; dct:publisher [ dct:publisher _:c ] .
                _:c dct:publisher _:c .
                """;
        for (String profile : new String[] {"dcat-ap", "healthdcat-ap", "eucaim", "outbound", "core"}) {
            assertEquals(
                    200,
                    post("?profile=" + profile, "text/turtle", BodyPublishers.ofString(circle))
                            .statusCode());
        }
    }

    @Test
    void bytesThatAreNoTextAndTypesThatAreNoRdfAreRefused() {
        byte[] latin = "# text\n<http://example.org/a> <http://example.org/b> \"caf\u00e9\" ."
                .getBytes(StandardCharsets.ISO_8859_1);
        for (String type : new String[] {"text/turtle", "application/n-triples", "application/ld+json"}) {
            HttpResponse<String> answer = post("", type, BodyPublishers.ofByteArray(latin));
            assertEquals(400, answer.statusCode(), type + answer.body());
            JsonNode problem = refused(answer, 400, "SUBMISSION-0001");
            assertEquals(
                    type.endsWith("json") ? 1 : 2, problem.at("/errors/0/line").asInt(), answer.body());
        }
        for (String type : new String[] {"application/json", "text/html", "application/pdf", "nonsense"}) {
            HttpResponse<String> answer = post("", type, BodyPublishers.ofByteArray(latin));
            assertEquals(415, answer.statusCode(), type + answer.body());
        }
    }

    private static HttpResponse<String> post(HostileDocument document) {
        String type = RdfFormat.ofFile(document.name()).orElseThrow().mediaType();
        BodyPublisher body = BodyPublishers.ofByteArray(document.bytes());
        return document.name().endsWith(".gz")
                ? post("", type, body, "Content-Encoding", "gzip")
                : post("", type, body);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void theProfilesAreListedWithWhatTheyAreFor() {
        HttpResponse<String> answer = server.get("/api/v1/profiles");
        assertEquals(200, answer.statusCode());
        JsonNode cards = TestServer.json(answer);
        assertTrue(cards.size() > 5);
        for (JsonNode card : cards) {
            for (String key : new String[] {"id", "title", "version", "purpose"}) {
                assertFalse(card.path(key).asText().isBlank(), card.toString());
            }
        }
    }

    private static HttpResponse<String> post(String query, String type, BodyPublisher body, String... headers) {
        return server.send(server.request("/api/v1/validate" + query, headers)
                .header("Content-Type", type)
                .POST(body));
    }

    private static String type(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private static JsonNode refused(HttpResponse<String> answer, int status, String code) {
        assertEquals(status, answer.statusCode(), answer.body());
        JsonNode problem = TestServer.json(answer);
        assertEquals(code, problem.path("code").asText());
        return problem;
    }
}
