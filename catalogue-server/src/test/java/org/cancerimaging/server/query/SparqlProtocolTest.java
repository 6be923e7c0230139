package org.cancerimaging.server.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cancerimaging.server.RunningServer;
import org.cancerimaging.server.store.Example;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The SPARQL 1.1 protocol, and what the endpoint refuses. */
final class SparqlProtocolTest {

    private static final String SELECT =
            "PREFIX dcat: <http://www.w3.org/ns/dcat#> SELECT (COUNT(?d) AS ?n) { ?d a dcat:Dataset }";
    private static final String ALL_PAIRS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    private static final String DIRECT = "application/sparql-query";
    private static final String FORM = "application/x-www-form-urlencoded";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start(Map.of(
                "catalogue.query.timeout", "6s", "catalogue.query.max-rows", "30000", "catalogue.query.at-once", "4"));
        for (int index = 0; index < 40; index++) {
            server.catalogue().publish("lung-" + index, Example.record("lung-ct", "lung-" + index));
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aQueryComesByAddressFormOrBody() {
        assertCounts(server.get("/sparql?query=" + encode(SELECT)));
        assertCounts(server.send("POST", "/sparql", "query=" + encode(SELECT), "Content-Type", FORM));
        assertCounts(server.send("POST", "/sparql", SELECT, "Content-Type", DIRECT));
        assertCounts(server.send("POST", "/sparql", SELECT, "Content-Type", DIRECT + "; charset=utf-8"));
        assertCounts(server.send("QUERY", "/sparql", SELECT, "Content-Type", DIRECT));
    }

    @Test
    void theFormOfTheAnswerIsNegotiated() {
        assertType("application/sparql-results+json", SELECT, "*/*");
        assertType("application/sparql-results+xml", SELECT, "application/sparql-results+xml");
        assertType("text/csv", SELECT, "text/csv, application/json;q=0.5");
        assertType("text/turtle", "DESCRIBE <http://localhost:8080/dataset/lung-1>", "*/*");
        assertType("application/n-triples", "CONSTRUCT WHERE { ?a ?b 1 }", "application/n-triples");
        assertType("application/sparql-results+json", "ASK {}", "application/json");
    }

    @Test
    void aFormatThatIsNotOfferedIsRefusedWithTheList() {
        HttpResponse<String> answer = server.get("/sparql?query=" + encode(SELECT), "Accept", "image/png");
        assertEquals(406, answer.statusCode());
        assertTrue(answer.body().contains("application/sparql-results+json"));
    }

    @Test
    void brokenSparqlIsRefusedAtItsPlace() {
        HttpResponse<String> answer =
                server.send("POST", "/sparql", "query=" + encode("SELECT *\nWHERE { ?s ?p }"), "Content-Type", FORM);
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("\"line\":2"), answer.body());
    }

    @Test
    void updatesAreForbidden() {
        assertStatus(403, server.send("POST", "/sparql", "update=CLEAR%20ALL", "Content-Type", FORM));
        assertStatus(403, server.get("/sparql?update=CLEAR%20ALL"));
        assertStatus(403, server.send("POST", "/sparql", "CLEAR ALL", "Content-Type", "application/sparql-update"));
        assertStatus(403, server.get("/sparql?query=" + encode("DROP ALL")));
        assertCounts(server.get("/sparql?query=" + encode(SELECT)));
    }

    @Test
    void anUnclearRequestIsRefused() {
        assertStatus(415, server.send("POST", "/sparql", SELECT, "Content-Type", "text/plain"));
        assertStatus(400, server.send("POST", "/sparql", "q=x", "Content-Type", FORM));
        assertStatus(400, server.get("/sparql?query=ASK%7B%7D&query=ASK%7B%7D"));
        assertStatus(400, server.get("/sparql?query=ASK%7B%7D&default-graph-uri=x"));
        assertStatus(415, server.send("POST", "/sparql", SELECT, "Content-Type", DIRECT + "; charset=UTF-16"));
        assertStatus(413, server.send("POST", "/sparql", "ASK {}" + " ".repeat(3_000_000), "Content-Type", DIRECT));
        assertStatus(413, server.send("POST", "/sparql", "ASK {}" + " ".repeat(300_000), "Content-Type", DIRECT));
        assertStatus(405, server.send("DELETE", "/sparql", ""));
        String outside = "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }";
        assertStatus(400, server.get("/sparql?query=" + encode(outside)));
    }

    @Test
    void aQueryWithoutEndIsStoppedAndSaysSo() {
        Instant began = Instant.now();
        HttpResponse<String> answer = server.get(
                "/sparql?query=" + encode("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"));
        assertStatus(503, answer);
        assertTrue(answer.body().contains("urn:cimo:problem:QUERY-0007"), answer.body());
        assertTrue(Duration.between(began, Instant.now()).toSeconds() < 15);
    }

    @Test
    void aLargeAnswerComesWhole() {
        String query = "SELECT ?a ?b ?c ?d { ?a ?b ?c . ?d a ?e } LIMIT 4000";
        HttpResponse<String> answer = server.get("/sparql?query=" + encode(query), "Accept", "text/csv");
        assertStatus(200, answer);
        assertEquals(4001, answer.body().lines().count());
    }

    @Test
    void anAnswerOverTheLimitIsBrokenOffAndNeverLooksWhole() {
        assertThrows(
                UncheckedIOException.class,
                () -> server.get("/sparql?query=" + encode(ALL_PAIRS), "Accept", "text/csv"));
    }

    @Test
    void withoutAQueryTheEndpointSaysWhatItIs() {
        assertTrue(server.get("/sparql", "Accept", "text/turtle").body().contains("sd:Service"));
        assertTrue(server.get("/sparql").body().contains("sd:Service"));
        assertTrue(server.get("/sparql", "Accept", "text/html").body().contains("id=\"root\""));
    }

    @Test
    void theExamplesOfThePageCanBeRun() {
        HttpResponse<String> examples = server.get("/api/v1/queries");
        assertStatus(200, examples);
        assertTrue(examples.body().contains("\"purpose\""), examples.body());
    }

    @Test
    void whoLeavesFreesTheQuery() throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.uri("/").getPort())) {
            String query = encode("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
            String request = "GET /sparql?query=" + query + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            await(true);
        }
        Instant left = Instant.now();
        await(false);
        assertTrue(Duration.between(left, Instant.now()).toSeconds() < 4, "freed before its timeout of 6 s");
    }

    private static void await(boolean busy) throws InterruptedException {
        Instant until = Instant.now().plusSeconds(20);
        while (isBusy() != busy && Instant.now().isBefore(until)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertEquals(busy, isBusy());
    }

    private static boolean isBusy() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().equals("sparql"))
                .anyMatch(thread -> Arrays.stream(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().endsWith("QueryRun")));
    }

    @Test
    void anyPageMayAsk() {
        HttpResponse<String> preflight = server.send(
                "OPTIONS", "/sparql", "", "Origin", "https://example.org", "Access-Control-Request-Method", "POST");
        assertStatus(204, preflight);
        assertEquals(
                "*",
                preflight.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    }

    private static void assertCounts(HttpResponse<String> answer) {
        assertStatus(200, answer);
        assertTrue(answer.body().contains("\"40\""), answer.body());
    }

    private static void assertType(String expected, String query, String accept) {
        HttpResponse<String> answer = server.get("/sparql?query=" + encode(query), "Accept", accept);
        assertStatus(200, answer);
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(expected), expected);
    }

    private static void assertStatus(int expected, HttpResponse<String> answer) {
        assertEquals(expected, answer.statusCode(), answer.body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
