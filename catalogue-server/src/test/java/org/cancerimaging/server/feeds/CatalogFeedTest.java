package org.cancerimaging.server.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.cancerimaging.server.RunningServer;
import org.cancerimaging.server.store.Example;
import org.cancerimaging.server.store.MemoryCatalogue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The feed lists every dataset once, on pages that a harvester can follow. */
final class CatalogFeedTest {

    private static final int DATASETS = 250;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        for (int index = 0; index < DATASETS; index++) {
            String id = "lung-%03d".formatted(index);
            server.catalogue().publish(id, Example.record("lung-ct", id));
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void followingNextGivesEveryDatasetOnce() {
        List<Node> found = new ArrayList<>();
        String path = "/catalog.ttl";
        int pages = 0;
        while (!path.isEmpty()) {
            Graph page = graph(server.get(path));
            page.find(Node.ANY, DCAT.dataset.asNode(), Node.ANY).forEach(triple -> found.add(triple.getObject()));
            path = next(page);
            pages++;
        }
        assertEquals(3, pages);
        assertEquals(DATASETS, found.size());
        assertEquals(DATASETS, new HashSet<>(found).size());
    }

    @Test
    void aPageDescribesItsDatasetsAndTheCatalogue() {
        Graph page = graph(server.get("/catalog?page=3"));
        assertEquals(
                50,
                page.find(Node.ANY, RDF.type.asNode(), DCAT.Dataset.asNode())
                        .toList()
                        .size());
        Node catalog = NodeFactory.createURI("http://localhost:8080/catalog");
        assertTrue(page.contains(catalog, RDF.type.asNode(), DCAT.Catalog.asNode()));
        assertTrue(page.contains(Node.ANY, Hydra.totalItems, Node.ANY));
        assertTrue(page.contains(Node.ANY, Hydra.previous, Node.ANY));
        assertFalse(page.contains(Node.ANY, Hydra.next, Node.ANY));
    }

    @Test
    void onlyWhatChangedSinceIsListed() {
        Graph page = graph(server.get("/catalog.ttl?modified_since=2026-05-01T10:04:09Z"));
        Node dataset = DCAT.dataset.asNode();
        assertTrue(page.contains(Node.ANY, dataset, NodeFactory.createURI("http://localhost:8080/dataset/lung-248")));
        assertFalse(page.contains(Node.ANY, dataset, NodeFactory.createURI("http://localhost:8080/dataset/lung-247")));
        assertFalse(page.contains(Node.ANY, Hydra.view, Node.ANY));
    }

    @Test
    void aWrongPageOrTimeIsRefused() {
        assertEquals(404, server.get("/catalog.ttl?page=4").statusCode());
        assertEquals(404, server.get("/catalog.ttl?page=0").statusCode());
        assertEquals(400, server.get("/catalog.ttl?page=two").statusCode());
        assertEquals(400, server.get("/catalog.ttl?modified_since=yesterday").statusCode());
        assertEquals(404, server.get("/catalog.pdf").statusCode());
    }

    @Test
    void aNewRevisionGivesANewTag() {
        String before = server.get("/catalog.ttl").headers().firstValue("ETag").orElse("");
        server.catalogue().publish("lung-000", Example.record("lung-ct", "lung-000"));
        String after = server.get("/catalog.ttl").headers().firstValue("ETag").orElse("");
        assertFalse(before.equals(after));
    }

    @Test
    void anOutageIsNeverAnEmptyFeed() {
        server.catalogue().publish("lung-001", Example.record("lung-ct", "lung-001"));
        server.catalogue().fail(true);
        try {
            assertEquals(503, server.get("/catalog.nt").statusCode());
        } finally {
            server.catalogue().fail(false);
        }
    }

    private static String next(Graph page) {
        return page.find(Node.ANY, Hydra.next, Node.ANY)
                .nextOptional()
                .map(triple -> URI.create(triple.getObject().getURI()))
                .map(address -> address.getPath() + "?" + address.getQuery())
                .orElse("");
    }

    private static Graph graph(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return MemoryCatalogue.graph(answer.body());
    }
}
