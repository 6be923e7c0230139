package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cancerimaging.server.store.Change;
import org.cancerimaging.server.store.GraphNames;
import org.cancerimaging.server.store.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries over the restricted store: for the administrator, each of them on record. */
final class RestrictedQueryTest {

    private static final String PATH = "/sparql/restricted";
    private static final String CASES = "SELECT * { ?case <urn:test:pseudonym> \"p-4711\" }";

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(folder.resolve("data"));
        Node dataset = NodeFactory.createURI(TestServer.BASE + "dataset/lung");
        Graph cases = GraphFactory.createDefaultGraph();
        for (int index = 0; index < 20_000; index++) {
            cases.add(
                    NodeFactory.createURI("urn:test:case-" + index),
                    NodeFactory.createURI("urn:test:pseudonym"),
                    NodeFactory.createLiteralString("p-" + index));
        }
        server.catalogue()
                .commit(
                        "s",
                        List.of(new Change(
                                "lung",
                                dataset,
                                "p1",
                                State.HELD,
                                Map.of(),
                                Map.of(GraphNames.cases(dataset), cases))));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theAdministratorAsksAndOthersDoNot() {
        HttpResponse<String> answer = ask(CASES, "X-API-Key", server.administrator());
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("urn:test:case-4711"), answer.body());
        assertEquals(401, ask(CASES).statusCode());
        assertEquals(401, ask(CASES, "X-API-Key", "cic_wrong").statusCode());
        assertEquals(403, ask(CASES, "X-API-Key", server.ownKey()).statusCode());
        assertEquals(401, server.get(PATH + "?query=" + encode(CASES)).statusCode());
        assertFalse(server.get("/sparql?query=" + encode(CASES)).body().contains("case-4711"));
        assertFalse(server.get("/sparql?query=" + encode(CASES), "X-API-Key", server.administrator())
                .body()
                .contains("case-4711"));
    }

    @Test
    void noAnswerIsKeptOnTheWayNorReadByOtherPages() {
        String large = "SELECT * { ?s ?p ?o }";
        for (String query : List.of(CASES, CASES, large, "SELECT nonsense")) {
            HttpResponse<String> answer = ask(query, "X-API-Key", server.administrator());
            assertEquals(
                    "no-store", answer.headers().firstValue("Cache-Control").orElse(""), query);
            assertTrue(answer.headers().firstValue("ETag").isEmpty());
            assertTrue(
                    answer.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
        }
        HttpResponse<String> preflight = server.send(
                server.request(PATH, "Origin", "https://example.org", "Access-Control-Request-Method", "POST")
                        .method("OPTIONS", BodyPublishers.noBody()));
        assertTrue(preflight.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
    }

    @Test
    void theLimitsAndTheRulesAreThoseOfThePublicEndpoint() {
        assertEquals(403, ask("DROP ALL", "X-API-Key", server.administrator()).statusCode());
        String outside = "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }";
        assertEquals(400, ask(outside, "X-API-Key", server.administrator()).statusCode());
        HttpResponse<String> slow = server.get(
                PATH + "?timeout=0.5&query=" + encode("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
                "X-API-Key",
                server.administrator());
        assertEquals(503, slow.statusCode());
        assertTrue(slow.body().contains("QUERY-0007"), slow.body());
    }

    @Test
    void itExplainsAndNamesAsThePublicEndpointDoes() {
        String male = "SELECT ?sex { VALUES ?sex { <http://snomed.info/id/248153007> } }";
        HttpResponse<String> named =
                server.get(PATH + "?labels=de&query=" + encode(male), "X-API-Key", server.administrator());
        assertTrue(named.body().contains("sexLabel"), named.body());
        String distinct = "SELECT DISTINCT ?case { ?case <urn:test:pseudonym> ?name }";
        HttpResponse<String> plan =
                server.get(PATH + "?explain=true&query=" + encode(distinct), "X-API-Key", server.administrator());
        assertTrue(plan.body().contains("(distinct"), plan.body());
        assertEquals("no-store", plan.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void eachQueryIsOnRecordAndNotInTheLog() throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            ask("SELECT * { ?s ?p \"p-12\" }", "X-API-Key", server.administrator());
            ask("SELECT * { ?s ?p \"p-13\" }", "X-API-Key", server.ownKey());
        } finally {
            System.setOut(console);
        }
        Path file = folder.resolve("data/query-audit.log");
        List<String> lines = Files.readAllLines(file);
        int asked = lines.indexOf(lines.stream()
                .filter(line -> line.contains("\\\"p-12\\\""))
                .findFirst()
                .orElseThrow());
        assertTrue(lines.get(asked).matches("\\{\"time\":\"2.*\"event\":\"asked\".*\"caller\":\"administrator\".*"));
        assertTrue(
                lines.stream()
                        .anyMatch(line -> line.contains("\"ended\"")
                                && line.contains("\"rows\":1}")
                                && line.contains("\"outcome\":\"done\"")),
                lines.toString());
        assertTrue(lines.stream().noneMatch(line -> line.contains("p-13")), "what was refused was not asked");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertFalse(log.toString(StandardCharsets.UTF_8).contains("p-1"), log.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whatThePublicStoreSaysOfItselfKnowsNothingOfIt() {
        String description = server.get("/.well-known/void", "Accept", "application/n-triples")
                .body();
        assertFalse(description.contains("urn:test:"), description);
        String counted = server.get(
                        "/sparql?query=" + encode("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"), "Accept", "text/csv")
                .body()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        assertTrue(
                description.contains("#default-graph> <http://rdfs.org/ns/void#triples> \"" + counted + "\""),
                counted + description);
    }

    private static HttpResponse<String> ask(String query, String... headers) {
        return server.send(server.request(PATH, headers)
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString(query)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
