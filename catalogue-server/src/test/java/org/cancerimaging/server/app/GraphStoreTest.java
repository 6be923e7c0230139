package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Graph Store Protocol: read by all, written by owners through the gate. */
final class GraphStoreTest {

    @TempDir
    static Path folder;

    private static TestServer server;
    private static Steward steward;

    @BeforeAll
    static void start() {
        server = new TestServer(folder.resolve("data"));
        steward = new Steward(server);
        steward.submit("read", "To be read");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aPublicGraphIsReadByAnybodyInEveryFormat() {
        for (String type :
                List.of("text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples")) {
            HttpResponse<String> answer = server.get(Steward.graph(Steward.iri("read")), "Accept", type);
            assertEquals(200, answer.statusCode(), answer.body());
            assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(type));
            assertTrue(answer.body().contains("To be read"), answer.body());
            assertFalse(answer.body().contains("ValidationRun"), "one graph, not the record's others");
        }
        String report =
                server.get(Steward.graph(Steward.iri("read") + "#provenance")).body();
        assertTrue(report.contains("ValidationRun"), report);
        assertEquals(
                406,
                server.get(Steward.graph(Steward.iri("read")), "Accept", "image/png")
                        .statusCode());
    }

    @Test
    void theDefaultGraphIsTheUnionAndOnlyRead() {
        String union = server.get("/rdf-graph-store?default", "Accept", "application/n-triples")
                .body();
        assertTrue(union.contains("To be read") && union.contains("ValidationRun"), union);
        Steward.refused(steward.put("/rdf-graph-store?default", "", steward.own()), 403, "STEWARD-0003");
        Steward.refused(steward.delete("/rdf-graph-store?default=", steward.own()), 403, "STEWARD-0003");
    }

    @Test
    void aReaderThatHoldsTheGraphIsTold() {
        String path = Steward.graph(Steward.iri("read"));
        HttpResponse<String> first = server.get(path, "Accept", "text/turtle");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals(
                304,
                server.get(path, "Accept", "text/turtle", "If-None-Match", etag).statusCode());
        HttpResponse<String> other = server.get(path, "Accept", "application/rdf+xml");
        assertNotEquals(etag, other.headers().firstValue("ETag").orElseThrow());
        HttpResponse<String> head = server.send(server.request(path).method("HEAD", BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertTrue(head.headers().firstValue("ETag").isPresent());
    }

    @Test
    void whatIsNotThereOrNotNamedIsSaid() {
        Steward.refused(server.get(Steward.graph(Steward.iri("unknown"))), 404, "STEWARD-0014");
        Steward.refused(server.get(Steward.graph("urn:x-arq:UnionGraph")), 404, "STEWARD-0014");
        Steward.refused(server.get(Steward.graph("urn:x-arq:DefaultGraph")), 404, "STEWARD-0014");
        Steward.refused(server.get("/rdf-graph-store"), 400, "STEWARD-0013");
        Steward.refused(server.get("/rdf-graph-store?default&graph=urn:a"), 400, "STEWARD-0013");
        Steward.refused(server.get("/rdf-graph-store?graph=relative"), 400, "STEWARD-0013");
        Steward.refused(server.get("/rdf-graph-store?graph=urn:a&graph=urn:b"), 400, "STEWARD-0013");
        Steward.refused(server.get("/rdf-graph-store?graph=..%2F..%2Fetc%2Fpasswd"), 400, "STEWARD-0013");
    }

    @Test
    void whatIsRestrictedIsNotThere() {
        String body = Turtle.dataset("secret", "Secret") + Turtle.cases("secret", "secrettoken");
        assertEquals(201, server.submit("text/turtle", body).statusCode());
        assertTrue(server.isRestricted(Steward.iri("secret") + "#cases"));
        for (String suffix : List.of("#cases", "#held", "#held-report", "#received")) {
            Steward.refused(server.get(Steward.graph(Steward.iri("secret") + suffix)), 404, "STEWARD-0014");
        }
        assertFalse(server.get("/rdf-graph-store?default").body().contains("secrettoken"));
    }

    @Test
    void aGraphIsMadeReplacedAddedToAndTakenAway() {
        String path = Steward.graph(Steward.iri("life"));
        assertEquals(
                201,
                steward.put(path, Turtle.dataset("life", "Born"), steward.own()).statusCode());
        assertEquals(
                "PUBLISHED",
                server.catalogue().newest("life").orElseThrow().state().name());
        Steward.ok(steward.put(path, Turtle.dataset("life", "Grown"), steward.own()));
        String turtle = server.get("/dataset/life.ttl").body();
        assertTrue(turtle.contains("Grown") && !turtle.contains("Born"), turtle);
        String more = Turtle.PREFIXES + "<> dcat:keyword \"added\"@en .";
        Steward.ok(steward.post(path, "text/turtle", more, steward.own()));
        turtle = server.get("/dataset/life.ttl").body();
        assertTrue(turtle.contains("Grown") && turtle.contains("added"), turtle);
        assertEquals(
                3,
                TestServer.json(server.get("/dataset/life/revisions"))
                        .path("revisions")
                        .size());
        assertEquals(
                "WITHDRAWN",
                Steward.ok(steward.delete(path, steward.own()))
                        .path("records")
                        .path(0)
                        .path("state")
                        .asText());
        Steward.refused(server.get(path), 404, "STEWARD-0014");
        assertEquals(410, server.get("/dataset/life.ttl").statusCode());
        Steward.refused(steward.delete(path, steward.own()), 404, "STEWARD-0014");
    }

    @Test
    void aDescriptionIsWrittenUnderItsOwnAddress() {
        assertEquals(
                201,
                steward.put("/dataset/direct", Turtle.dataset("direct", "One"), steward.own())
                        .statusCode());
        Steward.ok(steward.post(
                "/dataset/direct", "text/turtle", Turtle.PREFIXES + "<> dcat:keyword \"k\" .", steward.own()));
        assertTrue(server.get("/dataset/direct.ttl").body().contains("\"k\""));
        Steward.ok(steward.delete("/dataset/direct", steward.own()));
        assertEquals(410, server.get("/dataset/direct.ttl").statusCode());
        Steward.refused(steward.put("/dataset/Not%20an%20id", "", steward.own()), 404, "RECORD-0001");
    }

    @Test
    void theSameGraphAgainMakesNoRevision() {
        steward.submit("same", "Same");
        long newest = server.catalogue().revision();
        assertEquals(
                0,
                Steward.ok(steward.put("/dataset/same", Turtle.dataset("same", "Same"), steward.own()))
                        .path("records")
                        .size());
        assertEquals(newest, server.catalogue().revision());
    }

    @Test
    void onlyOwnersWrite() {
        steward.submit("owned", "Owned");
        String path = Steward.graph(Steward.iri("owned"));
        String body = Turtle.dataset("owned", "Taken");
        Steward.refused(steward.put(path, body), 401, "ACCESS-0001");
        Steward.refused(steward.put(path, body, "X-API-Key", "wrong"), 401, "ACCESS-0002");
        Steward.refused(steward.put(path, body, steward.other()), 403, "ACCESS-0003");
        Steward.refused(steward.post(path, "text/turtle", body, steward.other()), 403, "ACCESS-0003");
        Steward.refused(steward.delete(path, steward.other()), 403, "ACCESS-0003");
        Steward.refused(steward.put("/dataset/owned", body, steward.other()), 403, "ACCESS-0003");
        assertFalse(server.publicStore().contains("Taken"));
        Steward.ok(steward.put(path, Turtle.dataset("owned", "Curated"), steward.administrator()));
        assertEquals("p1", server.catalogue().newest("owned").orElseThrow().provider());
        String told =
                server.get(Steward.graph(Steward.iri("owned") + "#provenance")).body();
        assertTrue(told.contains("#administrator") && told.contains("Change in place"), told);
        assertEquals(1, told.split("ValidationRun", -1).length - 1, "the run before it is in the past: " + told);
    }

    @Test
    void theCataloguesOwnGraphsAreNotWritten() {
        for (String graph : List.of(
                Steward.iri("read") + "#report",
                Steward.iri("read") + "#aggregates",
                Steward.iri("read") + "#provenance",
                Steward.iri("read") + "#cases",
                TestServer.BASE + "provider/p1",
                "urn:x-arq:DefaultGraph",
                "urn:cimo:anything")) {
            for (String[] key : List.of(steward.own(), steward.administrator())) {
                Steward.refused(steward.put(Steward.graph(graph), "", key), 403, "STEWARD-0003");
                Steward.refused(steward.delete(Steward.graph(graph), key), 403, "STEWARD-0003");
            }
        }
        String fresh = Turtle.dataset("nobodys", "Nobody's");
        Steward.refused(steward.put("/dataset/nobodys", fresh, steward.administrator()), 403, "STEWARD-0015");
    }

    @Test
    void whatWouldBeHeldIsRefusedWithItsFindings() {
        steward.submit("strict", "Strict");
        long newest = steward.revision("strict");
        HttpResponse<String> answer = steward.put("/dataset/strict", Turtle.withoutTitle("strict"), steward.own());
        Steward.refused(answer, 422, "STEWARD-0008");
        assertTrue(
                TestServer.json(answer)
                        .path("errors")
                        .path(0)
                        .path("message")
                        .asText()
                        .contains("title"),
                answer.body());
        assertEquals(newest, steward.revision("strict"));
        assertFalse(server.isRestricted(Steward.iri("strict") + "#held"));
    }

    @Test
    void aGraphHoldsOneDescriptionAndNothingElse() {
        steward.submit("alone", "Alone");
        String own = Turtle.dataset("alone", "Alone");
        String[] key = steward.own();
        Steward.refused(steward.put("/dataset/alone", Turtle.dataset("elsewhere", "Other"), key), 422, "STEWARD-0006");
        String two = own + Turtle.description(Steward.iri("second"), "Second");
        Steward.refused(steward.put("/dataset/alone", two, key), 422, "STEWARD-0006");
        Steward.refused(steward.put("/dataset/alone", own + "<urn:a> dct:title \"loose\" .", key), 422, "STEWARD-0006");
        Steward.refused(steward.put("/dataset/alone", own + Turtle.cases("alone", "x"), key), 422, "STEWARD-0007");
        Steward.refused(steward.put("/dataset/alone", Turtle.PREFIXES, key), 422, "SUBMISSION-0010");
        String foreign = own + "<http://localhost:8080/provider/p2> dct:title \"mine\" . <" + Steward.iri("alone")
                + "> dct:creator <http://localhost:8080/provider/p2> .";
        Steward.refused(steward.put("/dataset/alone", foreign, key), 409, "SUBMISSION-0013");
        assertFalse(server.publicStore().contains("loose"));
    }

    @Test
    void countsAndCasesStayWhenADescriptionIsWritten() {
        String body = Turtle.dataset("kept", "Kept") + Turtle.cases("kept", "kepttoken");
        assertEquals(201, server.submit("text/turtle", body).statusCode());
        Steward.ok(steward.put("/dataset/kept", Turtle.dataset("kept", "Changed"), steward.own()));
        assertTrue(server.isRestricted(Steward.iri("kept") + "#cases"));
        assertTrue(server.isPublic(Steward.iri("kept") + "#report"));
    }

    @Test
    void namesOfOthersBecomeOurs() {
        String alias = Turtle.dataset("alias", "Alias")
                .replace(
                        "@prefix healthdcatap: <http://healthdataportal.eu/ns/health#>",
                        "@prefix healthdcatap: <https://healthdataportal.eu/ns/health#>");
        assertEquals(201, steward.put("/dataset/alias", alias, steward.own()).statusCode());
        assertTrue(server.isPublic(Steward.iri("alias")));
    }

    @Test
    void aWriteThatDependsOnWhatWasReadIsRefusedWhenThatHasChanged() {
        steward.submit("tagged", "First");
        String path = Steward.graph(Steward.iri("tagged"));
        String etag = server.get(path, "Accept", "application/ld+json")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        String second = Turtle.dataset("tagged", "Second");
        Steward.refused(steward.put(path, second, steward.own("If-None-Match", "*")), 412, "STEWARD-0010");
        Steward.ok(steward.put(path, second, steward.own("If-Match", etag)));
        String third = Turtle.dataset("tagged", "Third");
        Steward.refused(steward.put(path, third, steward.own("If-Match", etag)), 412, "STEWARD-0010");
        Steward.refused(steward.delete(path, steward.own("If-Match", etag)), 412, "STEWARD-0010");
        Steward.refused(
                steward.put(
                        Steward.graph(Steward.iri("none")), Turtle.dataset("none", "x"), steward.own("If-Match", "*")),
                412,
                "STEWARD-0010");
    }
}
