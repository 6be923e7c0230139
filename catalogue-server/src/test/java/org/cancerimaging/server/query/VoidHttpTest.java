package org.cancerimaging.server.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.VOID;
import org.cancerimaging.server.RunningServer;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.store.Change;
import org.cancerimaging.server.store.Example;
import org.cancerimaging.server.store.MemoryCatalogue;
import org.cancerimaging.server.store.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the store says of itself is what queries find, no more, and as new as they. */
final class VoidHttpTest {

    private static final String PATH = "/.well-known/void";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        for (int index = 0; index < 5; index++) {
            publish("lung-" + index);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyNumberIsWhatAnybodyCountsWithAQuery() {
        Graph graph = turtle(server.get(PATH).body());
        Node data = dataset(graph);
        assertEquals(count("?s ?p ?o", "*"), number(graph, data, VOID.triples.asNode()));
        assertEquals(count("?s ?p ?o", "DISTINCT ?s"), number(graph, data, VOID.distinctSubjects.asNode()));
        assertEquals(count("?s ?p ?o FILTER(ISIRI(?s))", "DISTINCT ?s"), number(graph, data, VOID.entities.asNode()));
        Map<String, Long> classes = partitions(graph, data, "classPartition", "class", "entities");
        assertEquals(grouped("?s a ?k", "DISTINCT ?s"), classes);
        assertTrue(classes.size() > 3, classes.toString());
        assertEquals(grouped("?s ?k ?o", "*"), partitions(graph, data, "propertyPartition", "property", "triples"));
    }

    @Test
    void thePropertiesOfAClassAreCountedToo() {
        Graph graph = turtle(server.get(PATH).body());
        String type = "http://www.w3.org/ns/dcat#Dataset";
        for (Triple part : graph.find(dataset(graph), VOID.classPartition.asNode(), Node.ANY)
                .toList()) {
            if (graph.contains(part.getObject(), VOID._class.asNode(), NodeFactory.createURI(type))) {
                assertEquals(
                        grouped("?s a <" + type + "> ; ?k ?o", "*"),
                        partitions(graph, part.getObject(), "propertyPartition", "property", "triples"));
                return;
            }
        }
        throw new AssertionError("no partition of datasets");
    }

    @Test
    void itIsFreshAfterEachRevisionAndKeptInBetween() {
        HttpResponse<String> first = server.get(PATH);
        String etag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, server.get(PATH, "If-None-Match", etag).statusCode());
        publish("lung-new");
        HttpResponse<String> later = server.get(PATH, "If-None-Match", etag);
        assertEquals(200, later.statusCode());
        assertNotEquals(first.body(), later.body());
    }

    @Test
    void itComesInAllFormatsAndStandsInTheServiceDescription() {
        for (String type :
                List.of("text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples")) {
            HttpResponse<String> answer = server.get(PATH, "Accept", type);
            assertEquals(200, answer.statusCode());
            assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(type), type);
            assertTrue(answer.body().contains("classPartition"), type);
        }
        assertEquals(406, server.get(PATH, "Accept", "image/png").statusCode());
        String service = server.get("/sparql", "Accept", "text/turtle").body();
        assertTrue(service.contains("void:classPartition") && service.contains("sd:defaultDataset"), service);
    }

    @Test
    void patientsAreNotCounted() {
        Graph cases = MemoryCatalogue.graph("<urn:case:1> a <urn:test:Patient> ; <urn:test:age> 41 .");
        server.catalogue().publish("held", State.HELD, Map.of());
        server.catalogue()
                .commit(
                        "s",
                        List.of(new Change(
                                "held",
                                NodeFactory.createURI("http://localhost:8080/dataset/held"),
                                "p1",
                                State.HELD,
                                Map.of(),
                                Map.of(NodeFactory.createURI("urn:cases"), cases))));
        assertFalse(server.get(PATH).body().contains("urn:test:"));
    }

    @Test
    void countingThatTakesTooLongIsGivenUp() {
        Graph graph = MemoryCatalogue.graph(Example.record("lung-ct"));
        assertEquals(
                503,
                assertThrows(CatalogueException.class, () -> StoreCounts.of(graph, System.nanoTime() - 1))
                        .status());
    }

    private static void publish(String id) {
        server.catalogue().publish(id, Example.record("lung-ct", id));
    }

    private static Node dataset(Graph graph) {
        return graph.find(Node.ANY, VOID.sparqlEndpoint.asNode(), Node.ANY)
                .next()
                .getSubject();
    }

    private static long number(Graph graph, Node subject, Node property) {
        return Long.parseLong(
                graph.find(subject, property, Node.ANY).next().getObject().getLiteralLexicalForm());
    }

    private static Map<String, Long> partitions(Graph graph, Node whole, String kind, String what, String count) {
        Map<String, Long> found = new TreeMap<>();
        graph.find(whole, term(kind), Node.ANY).toList().forEach(triple -> {
            Node part = triple.getObject();
            Node key = graph.find(part, term(what), Node.ANY).next().getObject();
            found.put(key.getURI(), number(graph, part, term(count)));
        });
        return found;
    }

    private static Node term(String name) {
        return NodeFactory.createURI(VOID.getURI() + name);
    }

    private static long count(String pattern, String what) {
        return Long.parseLong(
                csv("SELECT (COUNT(" + what + ") AS ?n) { " + pattern + " }").get(0));
    }

    private static Map<String, Long> grouped(String pattern, String what) {
        Map<String, Long> found = new TreeMap<>();
        csv("SELECT ?k (COUNT(" + what + ") AS ?n) { " + pattern + " } GROUP BY ?k")
                .forEach(row -> {
                    int comma = row.lastIndexOf(',');
                    found.put(row.substring(0, comma), Long.parseLong(row.substring(comma + 1)));
                });
        return found;
    }

    private static List<String> csv(String query) {
        String path = "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        return server.get(path, "Accept", "text/csv").body().lines().skip(1).toList();
    }

    private static Graph turtle(String text) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, Lang.TURTLE).parse(graph);
        return graph;
    }
}
