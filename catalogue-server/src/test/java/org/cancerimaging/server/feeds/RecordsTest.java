package org.cancerimaging.server.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cancerimaging.server.RunningServer;
import org.cancerimaging.server.rdf.FeedFormat;
import org.cancerimaging.server.store.Example;
import org.cancerimaging.server.store.MemoryCatalogue;
import org.cancerimaging.server.store.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One address per record, in every format, for machines and for people. */
final class RecordsTest {

    private static final Map<String, Lang> FORMATS =
            Map.of("ttl", Lang.TURTLE, "jsonld", Lang.JSONLD, "rdf", Lang.RDFXML, "nt", Lang.NTRIPLES);
    private static final String TURTLE = Example.record("lung-ct");

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        server.catalogue().publish("lung-ct", TURTLE);
        server.catalogue().publish("gone", Example.record("lung-ct", "gone"));
        server.catalogue().publish("gone", State.WITHDRAWN, Map.of("", GraphFactory.createDefaultGraph()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyEndingGivesTheSameGraph() {
        FORMATS.forEach((suffix, language) -> assertSameGraph(server.get("/dataset/lung-ct." + suffix), language));
    }

    @Test
    void everyMediaTypeGivesTheSameGraph() {
        for (FeedFormat format : FeedFormat.values()) {
            HttpResponse<String> answer =
                    server.get("/dataset/lung-ct", "Accept", format.mediaTypes().get(0));
            assertTrue(answer.headers()
                    .firstValue("Content-Type")
                    .orElse("")
                    .startsWith(format.mediaTypes().get(0)));
            assertEquals("Accept", answer.headers().firstValue("Vary").orElse(""));
            assertSameGraph(answer, FORMATS.getOrDefault(format.suffix(), Lang.TURTLE));
        }
    }

    @Test
    void anEndingWinsOverAccept() {
        assertSameGraph(server.get("/dataset/lung-ct.nt", "Accept", "text/html"), Lang.NTRIPLES);
    }

    @Test
    void anAcceptThatFitsNothingIsRefusedWithTheList() {
        HttpResponse<String> answer = server.get("/dataset/lung-ct", "Accept", "application/nonsense");
        assertEquals(406, answer.statusCode());
        assertTrue(answer.body().contains("text/turtle"), answer.body());
    }

    @Test
    void whatTheClientHoldsIsNotSentAgain() {
        for (String path :
                List.of("/dataset/lung-ct.ttl", "/dataset/lung-ct.html", "/catalog.ttl", "/provider/p1.nt")) {
            String etag = server.get(path).headers().firstValue("ETag").orElse("none");
            assertEquals(304, server.get(path, "If-None-Match", etag).statusCode(), path);
            assertEquals(
                    304, server.get(path, "If-None-Match", "\"x\", W/" + etag).statusCode(), path);
            assertEquals(200, server.get(path, "If-None-Match", "\"x\"").statusCode(), path);
        }
    }

    @Test
    void formatsHaveDifferentTags() {
        assertFalse(server.get("/dataset/lung-ct.ttl")
                .headers()
                .firstValue("ETag")
                .equals(server.get("/dataset/lung-ct.nt").headers().firstValue("ETag")));
    }

    @Test
    void linksLeadToTheOtherFormats() {
        String links =
                String.join("\n", server.get("/dataset/lung-ct.ttl").headers().allValues("Link"));
        assertTrue(links.contains("<http://localhost:8080/dataset/lung-ct.jsonld>; rel=\"alternate\""), links);
        assertTrue(links.contains("<http://localhost:8080/catalog>; rel=\"collection\""), links);
        assertTrue(links.contains("<http://localhost:8080/distribution/lung-ct>; rel=\"item\""), links);
    }

    @Test
    void headAnswersWithoutABody() {
        HttpResponse<String> answer = server.send("HEAD", "/dataset/lung-ct.ttl", "");
        assertEquals(200, answer.statusCode());
        assertEquals("", answer.body());
        assertTrue(answer.headers().firstValue("ETag").isPresent());
    }

    @Test
    void whatIsUnknownOrTakenBackSaysSo() {
        assertEquals(404, server.get("/dataset/unknown").statusCode());
        assertEquals(404, server.get("/dataset/unknown.ttl").statusCode());
        assertEquals(404, server.get("/dataset/lung-ct.pdf").statusCode());
        assertEquals(404, server.get("/dataset/LUNG%20CT").statusCode());
        assertEquals(404, server.get("/distribution/unknown").statusCode());
        assertEquals(404, server.get("/provider/unknown").statusCode());
        assertEquals(410, server.get("/dataset/gone").statusCode());
        assertEquals(410, server.get("/dataset/gone", "Accept", "text/html").statusCode());
    }

    @Test
    void providerAndDistributionHaveAddressesToo() {
        assertTrue(server.get("/provider/p1.ttl").body().contains("Example Hospital"));
        String distribution = server.get("/distribution/lung-ct.ttl").body();
        assertTrue(distribution.contains("https://example.org/apply"), distribution);
        assertFalse(distribution.contains("Example Hospital"), distribution);
    }

    @Test
    void aPageShowsForeignTextAsText() {
        String page =
                server.get("/dataset/lung-ct", "Accept", "text/html,*/*;q=0.8").body();
        assertTrue(page.contains("<title>Lung CT &amp; &lt;PET&gt; &quot;study&quot;"), page);
        assertTrue(page.contains("Computed Tomography"), page);
        assertTrue(page.contains("href=\"https://example.org/apply\""), page);
        assertFalse(page.contains("<script>alert"), page);
        assertFalse(page.contains("href=\"javascript:"), page);
        assertTrue(page.contains("\"@type\":\"Dataset\""), page);
    }

    @Test
    void oneAddressIsAPageForPeopleAndDataForMachines() {
        assertTrue(server.get("/", "Accept", "text/html").body().contains("Lung CT"));
        assertTrue(server.get("/").body().contains("<title>"));
        assertTrue(server.get("/", "Accept", "text/turtle").body().contains("dcat:Catalog"));
        assertTrue(server.get("/about", "Accept", "text/html").body().contains("id=\"root\""));
    }

    private static void assertSameGraph(HttpResponse<String> answer, Lang language) {
        assertEquals(200, answer.statusCode(), answer.body());
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(answer.body(), language).parse(graph);
        assertTrue(graph.isIsomorphicWith(MemoryCatalogue.graph(TURTLE)), answer.body());
    }
}
