package org.cancerimaging.server.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.cancerimaging.server.RunningServer;
import org.cancerimaging.server.store.Example;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Text search over the running server. */
final class TextQueryHttpTest {

    private static final String PREFIX = "PREFIX text: <http://jena.apache.org/text#> ";

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
    void aCommitIsFoundAtOnceAndTheAnswerIsKeptUntilTheNext() {
        String query = "SELECT ?s { ?s text:query 'screening' } ORDER BY ?s";
        HttpResponse<String> first = ask("/sparql", query);
        assertEquals(200, first.statusCode(), first.body());
        server.catalogue().publish("another", Example.record("lung-ct", "another"));
        HttpResponse<String> second = ask("/sparql", query);
        assertEquals(first.body().lines().count() + 1, second.body().lines().count());
        String etag = second.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, ask("/sparql", query, "If-None-Match", etag).statusCode());
    }

    @Test
    void wordsThatAreNotUnderstoodAreABadRequestWithTheirPlace() {
        HttpResponse<String> answer = ask("/sparql", "SELECT * {\n ?s text:query '(lung' }");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("urn:cimo:problem:QUERY-0014"), answer.body());
        assertTrue(answer.body().contains("\"line\":2"), answer.body());
        assertEquals(400, ask("/sparql", "SELECT * { ?s text:query '*ung' }").statusCode());
        assertEquals(
                400,
                ask("/sparql", "SELECT * { BIND('*ung' AS ?w) ?s text:query ?w }")
                        .statusCode());
    }

    @Test
    void theServiceDescriptionNamesIt() {
        String service =
                server.get("/sparql", "Accept", "application/n-triples").body();
        assertTrue(service.contains("#propertyFeature> <http://jena.apache.org/text#query>"), service);
    }

    private static HttpResponse<String> ask(String path, String query, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Accept";
        all[headers.length + 1] = "text/csv";
        return server.get(path + "?query=" + URLEncoder.encode(PREFIX + query, StandardCharsets.UTF_8), all);
    }
}
