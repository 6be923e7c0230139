package org.cancerimaging.server.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.Change;
import org.cancerimaging.server.store.State;
import org.cancerimaging.server.store.tdb.TdbCatalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordIdsTest {

    @TempDir
    Path folder;

    private Catalogue catalogue;

    @BeforeEach
    void open() {
        catalogue = TdbCatalogue.open(folder.resolve("data"));
        hold("lung", "http://localhost:8080/dataset/lung", "p1");
        hold("brain", "https://a.example.org/brain", "p1");
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    void aDatasetOfOursHasTheIdInItsAddress() {
        assertEquals("lung", id("p1", "http://localhost:8080/dataset/lung"));
        assertEquals("new-one", id("p1", "http://localhost:8080/dataset/new-one"));
    }

    @Test
    void aForeignOneIsNamedByItsLastSegment() {
        assertEquals("ct-of-lung-2024", id("p1", "https://a.example.org/data/CT_of Lung%202024/"));
        assertEquals("dataset", id("p1", "https://a.example.org/数据"));
        assertEquals("brain", id("p1", "https://a.example.org/brain"));
        assertTrue(Site.isId(id("p1", "https://a.example.org/" + "x".repeat(500))));
    }

    @Test
    void aTakenIdGetsAChecksumThatStays() {
        String second = id("p1", "https://b.example.org/brain");
        assertTrue(second.matches("brain-[0-9a-f]{8}"), second);
        assertEquals(second, id("p2", "https://b.example.org/brain"));
        hold(second, "https://b.example.org/brain", "p2");
        assertEquals(second, id("p2", "https://b.example.org/brain"));
    }

    @Test
    void twoDatasetsOfOneSubmissionNeverShareAnId() {
        RecordIds ids = new RecordIds(catalogue, TestSite.SITE, "p1");
        assertNotEquals(
                ids.of(NodeFactory.createURI("https://a.example.org/x/liver")),
                ids.of(NodeFactory.createURI("https://a.example.org/y/liver")));
    }

    @Test
    void aRecordOfAnotherProviderIsRefused() {
        CatalogueException refused =
                assertThrows(CatalogueException.class, () -> id("p2", "http://localhost:8080/dataset/lung"));
        assertEquals(409, refused.status());
        assertThrows(CatalogueException.class, () -> id("p2", "https://a.example.org/brain"));
    }

    @Test
    void anIdThatAForeignDatasetHasIsTaken() {
        CatalogueException refused =
                assertThrows(CatalogueException.class, () -> id("p1", "http://localhost:8080/dataset/brain"));
        assertEquals(409, refused.status());
    }

    private String id(String provider, String iri) {
        return new RecordIds(catalogue, TestSite.SITE, provider).of(NodeFactory.createURI(iri));
    }

    private void hold(String id, String iri, String provider) {
        catalogue.commit(
                "s", List.of(new Change(id, NodeFactory.createURI(iri), provider, State.HELD, Map.of(), Map.of())));
    }
}
