package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workspaces: made, filled, changed, asked and thrown away, by their owner alone. */
final class WorkspaceTest {

    @TempDir
    static Path folder;

    private static TestServer server;
    private Space space;

    @BeforeAll
    static void start() {
        server = new TestServer(folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void make() {
        space = Space.make(server, server.ownKey());
    }

    @AfterEach
    void end() {
        space.delete("");
    }

    @Test
    void theCardTellsAddressesLimitsAndTheEnd() {
        space.done("INSERT DATA { <urn:a> <urn:b> 1, 2 }");
        JsonNode card = Steward.ok(space.get(""));
        assertEquals(space.path() + "/sparql", card.path("sparql").asText());
        assertEquals(space.path() + "/update", card.path("update").asText());
        assertEquals(space.path() + "/data", card.path("data").asText());
        assertEquals(2, card.path("statements").asInt());
        assertEquals(1_000_000, card.path("limits").path("statements").asInt());
        assertEquals(3600, card.path("limits").path("idleSeconds").asInt());
        assertTrue(card.path("ends").asText().matches("2\\d{3}-.*Z"), card.toString());
        assertTrue(card.path("note").asText().contains("started again"), card.toString());
        JsonNode all = Steward.ok(server.get(Space.ALL, "Authorization", "Bearer " + server.ownKey()));
        assertEquals(List.of(card.path("id")), all.findValues("id"));
    }

    @Test
    void anEndedOneIsGone() {
        Space other = Space.make(server, server.ownKey());
        assertEquals(204, other.delete("").statusCode());
        for (String rest : List.of("", "/sparql?query=ASK%7B%7D", "/data?default", "/data/a")) {
            Steward.refused(other.get(rest), 404, "WORKSPACE-0001");
        }
        Steward.refused(other.update("CLEAR ALL"), 404, "WORKSPACE-0001");
        Steward.refused(other.delete(""), 404, "WORKSPACE-0001");
    }

    @Test
    void othersFindNothingAndWithoutAKeyNobodyIsLetIn() {
        space.done("INSERT DATA { <urn:a> <urn:b> 1 }");
        for (String key : List.of(server.otherKey(), server.administrator())) {
            Space foreign = space.as(key);
            everyRequest(foreign).forEach(answer -> Steward.refused(answer, 404, "WORKSPACE-0001"));
            assertEquals("[]", server.get(Space.ALL, "X-API-Key", key).body());
        }
        everyRequest(space.as("")).forEach(answer -> Steward.refused(answer, 401, "ACCESS-0001"));
        everyRequest(space.as("cic_wrong")).forEach(answer -> Steward.refused(answer, 401, "ACCESS-0002"));
        Steward.refused(server.get(Space.ALL), 401, "ACCESS-0001");
        assertEquals(1, space.size());
        assertTrue(space.get("", "Origin", "https://evil.example")
                .headers()
                .firstValue("Access-Control-Allow-Origin")
                .isEmpty());
    }

    private static List<HttpResponse<String>> everyRequest(Space space) {
        return List.of(
                space.get(""),
                space.get("/sparql"),
                space.ask("ASK {}"),
                space.send("POST", "/sparql", "application/sparql-query", "ASK {}"),
                space.update("CLEAR ALL"),
                space.get("/data?default"),
                space.put("/data?default", ""),
                space.post("/data", "<urn:a> <urn:b> 2 ."),
                space.delete("/data?default"),
                space.get("/data/a"),
                space.put("/data/a", ""),
                space.post("/data/a", ""),
                space.delete("/data/a"),
                space.delete(""));
    }

    @Test
    void theDefaultGraphIsItsOwnAndNumbersStayAsWritten() {
        space.done(
                "INSERT DATA { <urn:a> <http://example.org/b> 01, 1 GRAPH <urn:g> { <urn:c> <http://example.org/b> 2 } }");
        assertEquals(
                "n\r\n2\r\n",
                space.ask("SELECT (COUNT(*) AS ?n) { ?s <http://example.org/b> ?o }")
                        .body());
        assertEquals(
                "n\r\n1\r\n",
                space.get(
                                "/sparql?default-graph-uri=urn:g&query="
                                        + Space.encode("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"),
                                "Accept",
                                "text/csv")
                        .body());
        for (String type :
                List.of("text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples")) {
            HttpResponse<String> graph = space.get("/data?default", "Accept", type);
            assertEquals(200, graph.statusCode());
            assertTrue(graph.headers().firstValue("Content-Type").orElse("").startsWith(type), type);
            assertEquals("no-store", graph.headers().firstValue("Cache-Control").orElse(""));
        }
        assertEquals(406, space.get("/data?default", "Accept", "image/png").statusCode());
        assertEquals(200, space.send("HEAD", "/data?default", "", "").statusCode());
        assertEquals(200, space.send("HEAD", "/sparql?query=ASK%7B%7D", "", "").statusCode());
        assertTrue(space.get("/sparql", "Accept", "text/turtle").body().contains("SPARQL11Update"));
        assertTrue(space.send("OPTIONS", "/data", "", "")
                .headers()
                .firstValue("Allow")
                .orElse("")
                .contains("PUT"));
    }

    @Test
    void aFailingUpdateChangesNothing() {
        space.done("INSERT DATA { <urn:a> <urn:b> 1 GRAPH <urn:g> { <urn:a> <urn:b> 2 } }");
        Steward.refused(space.update("CLEAR ALL ; COPY <urn:none> TO DEFAULT"), 409, "STEWARD-0017");
        Steward.refused(space.update("DROP DEFAULT ; CREATE GRAPH <urn:g>"), 409, "STEWARD-0018");
        Steward.refused(
                space.update(
                        "CLEAR ALL ; INSERT { ?s ?p ?x } WHERE { ?s ?p ?o BIND(REPLACE(STR(?s), \"(\", \"\") AS ?x) } ;"
                                + " INSERT DATA { <urn:a> <urn:b> "),
                400,
                "QUERY-0001");
        assertEquals(2, space.size());
        space.done("DROP GRAPH <urn:g> ; MOVE DEFAULT TO <urn:h>");
        assertEquals(
                "g\r\nurn:h\r\n",
                space.ask("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }").body());
    }

    @Test
    void aRequestThatIsNoUpdateIsTold() {
        Steward.refused(space.send("POST", "/update", "text/turtle", "x"), 415, "HTTP-0415");
        String form = "application/x-www-form-urlencoded";
        Steward.refused(space.send("POST", "/update", form, "update=CLEAR+ALL&update=CLEAR+ALL"), 400, "STEWARD-0013");
        Steward.refused(space.send("POST", "/update", form, "query=ASK%7B%7D"), 400, "STEWARD-0013");
        Steward.refused(
                space.send(
                        "POST",
                        "/update?using-graph-uri=urn:g",
                        "application/sparql-update",
                        "INSERT { ?s ?p 1 } USING <urn:h> WHERE { ?s ?p ?o }"),
                400,
                "STEWARD-0005");
        assertEquals(405, space.get("/update?update=CLEAR%20ALL").statusCode());
        Steward.refused(space.ask("CLEAR ALL"), 403, "QUERY-0002");
        assertEquals(
                204, space.send("POST", "/update", form, "update=CLEAR+ALL").statusCode());
    }

    @Test
    void graphsComeAndGoByName() {
        String path = Space.graph("http://example.org/g");
        Steward.refused(space.get(path), 404, "WORKSPACE-0008");
        Steward.refused(space.delete(path), 404, "WORKSPACE-0008");
        assertEquals(201, space.put(path, "<s> <urn:p> 1 .").statusCode());
        assertTrue(space.get(path).body().contains("http://example.org/s"), "relative to the graph");
        assertEquals(204, space.put(path, "<urn:s> <urn:p> 2 .").statusCode());
        assertEquals(204, space.post(path, "<urn:s> <urn:p> 3 .").statusCode());
        assertEquals(2, space.size());
        assertEquals(204, space.delete(path).statusCode());
        assertEquals(0, space.size());
        for (String wrong : List.of(
                "/data",
                "/data?default&graph=urn:a",
                "/data?graph=relative",
                "/data?graph=urn:a&graph=urn:b",
                "/data?graph=urn:x-arq:UnionGraph",
                "/data?graph=" + Space.encode("urn:a> { ?s ?p ?o } } #"))) {
            Steward.refused(space.get(wrong), 400, "WORKSPACE-0007");
            Steward.refused(space.put(wrong, ""), 400, "WORKSPACE-0007");
        }
    }

    @Test
    void aGraphMayHaveItsAddressAsItsName() {
        assertEquals(201, space.put("/data/a/b.ttl", "<> <urn:p> 1 .").statusCode());
        String name = TestServer.BASE + space.path().substring(1) + "/data/a/b.ttl";
        assertTrue(space.get(Space.graph(name)).body().contains(name));
        assertEquals(204, space.post("/data/a/b.ttl", "<> <urn:p> 2 .").statusCode());
        assertEquals(2, space.size());
        assertEquals(204, space.delete("/data/a/b.ttl").statusCode());
        Steward.refused(space.get("/data/a/b.ttl"), 404, "WORKSPACE-0008");
        HttpResponse<String> made = space.post("/data", "[] <urn:p> 1 .");
        assertEquals(201, made.statusCode());
        String location = made.headers().firstValue("Location").orElseThrow();
        assertEquals(200, space.get(Space.graph(location)).statusCode());
        assertEquals(204, space.post("/data", "# nothing").statusCode());
        assertFalse(space.get("/data/").statusCode() >= 500);
    }

    @Test
    void aFormHasAGraphInEachPart() {
        String part = "--b\r\nContent-Disposition: form-data; name=\"f\"\r\nContent-Type: %s\r\n\r\n%s\r\n";
        String type = "multipart/form-data; boundary=b";
        String good = part.formatted("text/turtle", "<urn:s> <urn:p> 1 .")
                + part.formatted("application/n-triples", "<urn:s> <urn:p> <urn:o> .");
        assertEquals(
                201,
                space.send("POST", Space.graph("urn:g"), type, good + "--b--\r\n")
                        .statusCode());
        assertEquals(2, space.size());
        Steward.refused(space.send("POST", "/data?default", type, good), 400, "SUBMISSION-0016");
        Steward.refused(
                space.send("POST", "/data?default", type, part.formatted("image/png", "x") + "--b--"),
                415,
                "SUBMISSION-0004");
        Steward.refused(space.send("POST", "/data?default", "multipart/form-data", good), 400, "WORKSPACE-0009");
        String many = part.formatted("text/turtle", "").repeat(80) + "--b--";
        Steward.refused(space.send("POST", "/data?default", type, many), 400, "WORKSPACE-0009");
        Steward.refused(
                space.send("POST", "/data?default", type, good + "--b--", "Content-Encoding", "gzip"),
                415,
                "WORKSPACE-0011");
        assertEquals(2, space.size(), "all parts or none");
    }
}
