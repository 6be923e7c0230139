package org.cancerimaging.server.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.cancerimaging.server.RunningServer;
import org.cancerimaging.server.store.Example;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Answers that are asked for again. One with a length was there as a whole; one without was sent as it came. */
final class KeptAnswerHttpTest {

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        server.catalogue().publish("lung-ct", Example.record("lung-ct"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aLongAnswerIsKeptToo() {
        String query = "SELECT ?s ?x { ?s ?p ?o . ?x ?y ?z } LIMIT 3000";
        HttpResponse<String> first = ask(query);
        assertTrue(first.body().length() > ResultPipe.PIECE && hasNoLength(first), first::toString);
        HttpResponse<String> again = ask(query);
        assertEquals(first.body(), again.body());
        assertTrue(!hasNoLength(again), again::toString);
        assertEquals(etag(first), etag(again));
    }

    @Test
    void whoHoldsALongAnswerIsToldSo() {
        String query = "SELECT ?s ?o ?x { ?s ?p ?o . ?x ?y ?z } LIMIT 3000";
        HttpResponse<String> first = ask(query);
        assertEquals(304, ask(query, "If-None-Match", etag(first)).statusCode());
        server.catalogue().publish("another", Example.record("lung-ct", "another"));
        HttpResponse<String> later = ask(query, "If-None-Match", etag(first));
        assertEquals(200, later.statusCode());
        assertNotEquals(etag(first), etag(later));
    }

    @Test
    void aLongAnswerThatChangesByItselfIsNeverKept() {
        String query = "SELECT ?s ?x (RAND() AS ?chance) { ?s ?p ?o . ?x ?y ?z } LIMIT 3000";
        HttpResponse<String> first = ask(query);
        assertTrue(first.headers().firstValue("ETag").isEmpty(), first::toString);
        assertNotEquals(first.body(), ask(query).body());
    }

    @Test
    void aBadQueryIsRefusedWhateverTheClientHolds() {
        assertEquals(400, ask("SELECT", "If-None-Match", "*").statusCode());
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static boolean hasNoLength(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Length").isEmpty();
    }

    private static HttpResponse<String> ask(String query, String... headers) {
        return server.get("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), headers);
    }
}
