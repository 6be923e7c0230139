package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SPARQL Update: what stewards do with it, and what nobody can. */
final class UpdateHttpTest {

    private static final String RETITLE = "DELETE { GRAPH %1$s { %1$s dct:title ?old } } "
            + "INSERT { GRAPH %1$s { %1$s dct:title \"%2$s\"@en } } WHERE { GRAPH %1$s { %1$s dct:title ?old } }";

    @TempDir
    static Path folder;

    private static TestServer server;
    private static Steward steward;

    @BeforeAll
    static void start() {
        server = new TestServer(folder.resolve("data"));
        steward = new Steward(server);
        steward.submit("a", "Title of a");
        steward.submit("b", "Title of b");
        HttpResponse<String> foreign = server.submit(
                "p2",
                server.otherKey(),
                "text/turtle",
                BodyPublishers.ofString(Turtle.dataset("foreign", "Foreign").replace("provider/p1", "provider/p2")));
        assertEquals(201, foreign.statusCode(), foreign.body());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anUpdateIsARevisionOfEachGraphThatItChanges() {
        steward.submit("u1", "Before");
        steward.submit("u2", "Before");
        JsonNode records = Steward.ok(steward.update(
                        RETITLE.formatted("d:u1", "After") + " ; " + RETITLE.formatted("d:u2", "After too")))
                .path("records");
        assertEquals(2, records.size(), records.toString());
        assertEquals(Steward.iri("u1"), records.path(0).path("graph").asText());
        assertEquals(steward.revision("u1"), records.path(0).path("revision").asLong());
        assertTrue(server.get("/dataset/u1.ttl").body().contains("After"));
        assertTrue(server.get("/dataset/u2.ttl").body().contains("After too"));
        JsonNode changes = TestServer.json(server.get(
                "/dataset/u1/revisions/" + steward.revision("u1") + "/changes", "Accept", "application/json"));
        assertEquals(1, changes.path("added").size(), changes.toString());
        assertTrue(server.get("/dataset/u1").statusCode() == 200);
    }

    @Test
    void allGraphsChangeOrNone() {
        steward.submit("n1", "Stays");
        steward.submit("n2", "Stays too");
        long newest = server.catalogue().revision();
        HttpResponse<String> answer = steward.update(
                RETITLE.formatted("d:n1", "Goes") + " ; DELETE WHERE { GRAPH d:n2 { d:n2 dct:title ?title } }");
        Steward.refused(answer, 422, "STEWARD-0008");
        assertTrue(TestServer.json(answer)
                .path("errors")
                .path(0)
                .path("message")
                .asText()
                .contains("title"));
        assertEquals(newest, server.catalogue().revision());
        assertTrue(server.get("/dataset/n1.ttl").body().contains("Stays"));
    }

    @Test
    void aFormIsTakenToo() {
        steward.submit("form", "Before");
        String form = "update="
                + URLEncoder.encode(Steward.PREFIXES + RETITLE.formatted("d:form", "Ünïcode"), StandardCharsets.UTF_8);
        Steward.ok(steward.post("/update", "application/x-www-form-urlencoded", form, steward.own()));
        assertTrue(server.get("/dataset/form.ttl").body().contains("Ünïcode"));
        String chosen = "&using-named-graph-uri=" + URLEncoder.encode(Steward.iri("a"), StandardCharsets.UTF_8);
        JsonNode none =
                Steward.ok(steward.post("/update", "application/x-www-form-urlencoded", form + chosen, steward.own()));
        assertEquals(0, none.path("records").size(), "the only graph that is asked is another one");
    }

    @Test
    void whatWouldHappenIsShownAndNothingHappens() {
        long newest = server.catalogue().revision();
        String text = RETITLE.formatted("d:a", "Previewed");
        JsonNode graphs = Steward.ok(steward.preview(text)).path("graphs");
        assertEquals(1, graphs.size(), graphs.toString());
        assertEquals(Steward.iri("a"), graphs.path(0).path("graph").asText());
        assertTrue(graphs.path(0).path("removed").path(0).asText().contains("Title of a"), graphs.toString());
        assertTrue(graphs.path(0).path("added").path(0).asText().contains("Previewed"), graphs.toString());
        String lines = steward.preview(text, "Accept", "text/plain").body();
        assertTrue(lines.startsWith("# <" + Steward.iri("a") + ">\n- <"), lines);
        assertEquals(newest, server.catalogue().revision());
        assertFalse(server.publicStore().contains("Previewed"));
        assertEquals(
                0, Steward.ok(steward.preview("INSERT DATA {}")).path("graphs").size());
        Steward.refused(steward.preview(RETITLE.formatted("d:foreign", "Mine")), 403, "ACCESS-0003");
    }

    @Test
    void theWholePublicStoreCanBeAskedAndNothingElse() {
        steward.submit("asks", "Asks");
        String body = Turtle.dataset("hidden", "Hidden") + Turtle.cases("hidden", "hiddentoken");
        assertEquals(201, server.submit("text/turtle", body).statusCode());
        Steward.ok(steward.update("INSERT { GRAPH d:asks { d:asks dcat:keyword ?title } } "
                + "WHERE { GRAPH d:foreign { d:foreign dct:title ?title } }"));
        assertTrue(server.get("/dataset/asks.ttl").body().contains("Foreign"));
        JsonNode cases = Steward.ok(steward.preview("INSERT { GRAPH d:asks { d:asks dcat:keyword ?text } } WHERE { "
                + "?s a cimo:Patient BIND (STR(?s) AS ?text) }"));
        assertEquals(0, cases.path("graphs").size(), cases.toString());
        JsonNode restricted =
                Steward.ok(steward.preview("INSERT { GRAPH d:asks { d:asks dcat:keyword ?text } } WHERE { " + "GRAPH <"
                        + Steward.iri("hidden") + "#cases> { ?s ?p ?o } BIND (STR(?s) AS ?text) }"));
        assertEquals(0, restricted.path("graphs").size(), restricted.toString());
    }

    @Test
    void onlyOwnGraphsAreChanged() {
        String foreign = RETITLE.formatted("d:foreign", "Mine");
        Steward.refused(
                steward.post("/update", "application/sparql-update", Steward.PREFIXES + foreign), 401, "ACCESS-0001");
        Steward.refused(steward.update(foreign), 403, "ACCESS-0003");
        Steward.refused(steward.update(RETITLE.formatted("d:a", "x") + " ; " + foreign), 403, "ACCESS-0003");
        Steward.refused(
                steward.update("INSERT { GRAPH d:foreign { ?s ?p ?o } } WHERE { GRAPH d:none { ?s ?p ?o } }"),
                403,
                "ACCESS-0003");
        Steward.refused(
                steward.update("INSERT DATA { GRAPH <" + Steward.iri("a") + "#report> { d:a dct:title \"x\" } }"),
                403,
                "STEWARD-0003");
        assertFalse(server.publicStore().contains("\"Mine\""));
        Steward.ok(steward.post(
                "/update",
                "application/sparql-update",
                Steward.PREFIXES + RETITLE.formatted("d:foreign", "Foreign, curated"),
                steward.administrator()));
        assertEquals("p2", server.catalogue().newest("foreign").orElseThrow().provider());
    }

    @Test
    void layersAreNotMixedThroughTheBackDoor() {
        Steward.refused(
                steward.update(
                        "INSERT DATA { GRAPH d:b { <http://localhost:8080/case/p1/x> a cimo:Patient ; cimo:inDataset d:b } }"),
                422,
                "STEWARD-0007");
        Steward.refused(
                steward.update(
                        "INSERT DATA { GRAPH d:b { d:b prov:wasGeneratedBy <urn:run> . <urn:run> a prov:Activity } }"),
                422,
                "STEWARD-0007");
        Steward.refused(steward.update("DELETE WHERE { GRAPH d:b { ?s ?p ?o } }"), 422, "STEWARD-0011");
        Steward.refused(
                steward.update("INSERT { GRAPH d:b { d:b dct:relation ?iri } } WHERE { BIND (IRI(\"urn:"
                        + "x".repeat(20_000) + "\") AS ?iri) }"),
                400,
                "SUBMISSION-0009");
    }

    @Test
    void nothingReachesOut() throws IOException {
        Path canary = folder.resolve("canary.ttl");
        Files.writeString(canary, "<urn:canary> <urn:canary> \"canarytoken\" .");
        try (LoopbackListener listener = new LoopbackListener()) {
            String web = listener.address();
            for (String source : List.of(canary.toUri().toString(), web)) {
                Steward.refused(steward.update("LOAD <" + source + "> INTO GRAPH d:a"), 400, "STEWARD-0001");
                Steward.refused(steward.update("LOAD SILENT <" + source + ">"), 400, "STEWARD-0001");
                for (String silent : List.of("", "SILENT ")) {
                    String where = "INSERT { GRAPH d:a { ?s ?p ?o } } WHERE { SERVICE " + silent + "<" + source
                            + "> { ?s ?p ?o } }";
                    Steward.refused(steward.update(where), 400, "QUERY-0005");
                    Steward.refused(steward.preview(where), 400, "QUERY-0005");
                }
                JsonNode using = Steward.ok(
                        steward.preview("INSERT { GRAPH d:a { ?s ?p ?o } } USING <" + source + "> WHERE { ?s ?p ?o }"));
                assertEquals(0, using.path("graphs").size());
            }
            assertEquals(0, listener.hits());
        }
        for (String all :
                List.of("CLEAR ALL", "DROP ALL", "CLEAR GRAPH d:a", "CREATE GRAPH d:new", "COPY d:a TO d:b")) {
            Steward.refused(steward.update(all), 400, "STEWARD-0001");
        }
        Steward.refused(steward.update("INSERT DATA { d:a dct:title \"x\" }"), 400, "STEWARD-0002");
        assertFalse(server.publicStore().contains("canarytoken"));
    }

    @Test
    void requestsThatAreNoUpdatesAreToldSo() {
        Steward.refused(steward.update("SELECT * { ?s ?p ?o }"), 400, "QUERY-0001");
        HttpResponse<String> broken = steward.update("INSERT DATA { GRAPH");
        Steward.refused(broken, 400, "QUERY-0001");
        assertTrue(TestServer.json(broken).path("errors").path(0).path("line").asInt() > 0, broken.body());
        Steward.refused(steward.post("/update", "text/plain", "x", steward.own()), 415, "HTTP-0415");
        Steward.refused(
                steward.post("/update", "application/sparql-update; charset=utf-16", "x", steward.own()),
                415,
                "HTTP-0415");
        Steward.refused(
                steward.post("/update", "application/x-www-form-urlencoded", "update=%zz", steward.own()),
                400,
                "PROTOCOL-0003");
        Steward.refused(
                steward.post("/update", "application/x-www-form-urlencoded", "query=x", steward.own()),
                400,
                "STEWARD-0013");
        Steward.refused(
                steward.post("/update?using-graph-uri=relative", "application/sparql-update", "", steward.own()),
                400,
                "QUERY-0001");
        assertEquals(405, server.get("/update?update=x").statusCode());
        Steward.refused(steward.update("DELETE WHERE " + "{".repeat(10_000)), 400, "QUERY-0004");
    }

    @Test
    void hugeAndCostlyUpdatesEnd() {
        byte[] chunk = "# nothing but comment\n".repeat(5000).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> huge = server.send(server.request("/update", steward.own())
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofByteArrays(Collections.nCopies(1000, chunk))));
        assertEquals(413, huge.statusCode(), huge.body());
        Steward.refused(
                steward.update(
                        "INSERT { GRAPH d:a { d:a dct:relation [ dct:source ?s ; dct:relation [] , [] , [] ] } } "
                                + "WHERE { ?s ?p ?o . ?s2 ?p2 ?o2 . ?s3 ?p3 ?o3 }"),
                413,
                "STEWARD-0004");
        Steward.refused(
                steward.update("INSERT { GRAPH d:a { d:a dcat:keyword \"x\" } } WHERE { BIND (REGEX(\"" + "a".repeat(60)
                        + "\", \"(.*a){12}b\") AS ?found) FILTER (?found) }"),
                400,
                "QUERY-0010");
        assertTrue(server.get("/dataset/a.ttl").body().contains("Title of a"));
    }

    @Test
    void theSparqlEndpointStaysReadOnly() {
        HttpResponse<String> answer = steward.post(
                "/sparql",
                "application/sparql-update",
                Steward.PREFIXES + RETITLE.formatted("d:a", "x"),
                steward.own());
        Steward.refused(answer, 403, "QUERY-0002");
    }
}
