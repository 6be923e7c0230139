package org.cancerimaging.server.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.cancerimaging.server.RunningServer;
import org.cancerimaging.server.store.Example;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Graphs, time and repetition in requests (SPARQL 1.1 Protocol §2.1.4, RFC 9110 §13). */
final class ProtocolDatasetTest {

    private static final String COUNT =
            encode("SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a <http://www.w3.org/ns/dcat#Dataset> }");
    private static final String FIRST = encode("http://localhost:8080/dataset/lung-0");
    private static final String SECOND = encode("http://localhost:8080/dataset/lung-1");
    private static final String FORM = "application/x-www-form-urlencoded";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start(Map.of("catalogue.query.timeout", "6s"));
        for (int index = 0; index < 3; index++) {
            server.catalogue().publish("lung-" + index, Example.record("lung-ct", "lung-" + index));
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void graphsAreChosenByAddress() {
        assertCount(3, server.get("/sparql?query=" + COUNT));
        assertCount(1, server.get("/sparql?query=" + COUNT + "&default-graph-uri=" + FIRST));
        assertCount(
                2,
                server.get("/sparql?query=" + COUNT + "&default-graph-uri=" + FIRST + "&default-graph-uri=" + SECOND));
        assertCount(0, server.get("/sparql?query=" + COUNT + "&named-graph-uri=" + FIRST));
    }

    @Test
    void graphsAreChosenByFormAndBesideABody() {
        String form = "query=" + COUNT + "&default-graph-uri=" + FIRST;
        assertCount(1, server.send("POST", "/sparql", form, "Content-Type", FORM));
        String text = "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }";
        String address = "/sparql?named-graph-uri=" + FIRST + "&named-graph-uri=" + SECOND;
        assertCount(2, server.send("POST", address, text, "Content-Type", "application/sparql-query"));
    }

    @Test
    void twoQueriesInOneRequestAreRefused() {
        HttpResponse<String> answer =
                server.send("POST", "/sparql?query=" + COUNT, "ASK {}", "Content-Type", "application/sparql-query");
        assertEquals(400, answer.statusCode(), answer.body());
    }

    @Test
    void whoHoldsTheAnswerIsToldSoUntilTheCatalogueChanges() {
        String address =
                "/sparql?query=" + encode("SELECT (COUNT(*) AS ?n) { ?s a <http://www.w3.org/ns/dcat#Catalog> }");
        HttpResponse<String> first = server.get(address);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals(tag, server.get(address).headers().firstValue("ETag").orElseThrow());
        assertEquals(first.body(), server.get(address).body());
        assertEquals(304, server.get(address, "If-None-Match", tag).statusCode());
        assertEquals(
                200,
                server.get(address, "If-None-Match", tag, "Accept", "text/csv").statusCode());
        server.catalogue().publish("lung-2", Example.record("lung-ct", "lung-2"));
        assertEquals(200, server.get(address, "If-None-Match", tag).statusCode());
    }

    @Test
    void anAnswerThatVariesHasNoTag() {
        HttpResponse<String> answer = server.get("/sparql?query=" + encode("SELECT (UUID() AS ?u) {}"));
        assertTrue(answer.headers().firstValue("ETag").isEmpty());
    }

    @Test
    void lessTimeMayBeAskedFor() {
        String slow = encode("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }");
        HttpResponse<String> answer = server.get("/sparql?timeout=0.3&query=" + slow);
        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("300 milliseconds"), answer.body());
        assertEquals(400, server.get("/sparql?timeout=0&query=" + COUNT).statusCode());
        assertEquals(400, server.get("/sparql?timeout=soon&query=" + COUNT).statusCode());
        assertEquals(200, server.get("/sparql?timeout=100000&query=" + COUNT).statusCode());
    }

    private static void assertCount(int expected, HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"" + expected + "\""), answer.body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
