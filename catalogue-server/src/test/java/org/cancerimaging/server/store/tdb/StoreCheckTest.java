package org.cancerimaging.server.store.tdb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.Change;
import org.cancerimaging.server.store.State;
import org.cancerimaging.server.store.StoreCheck;
import org.cancerimaging.server.store.StoreCheck.Deviation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was changed behind the catalogue's back is found. */
final class StoreCheckTest {

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        try (Catalogue catalogue = TdbCatalogue.open(folder)) {
            catalogue.commit("s1", List.of(Samples.published("a", "one"), Samples.published("b", "one")));
            Node gone = Samples.dataset("b");
            catalogue.commit(
                    "s2",
                    List.of(new Change("b", gone, "p1", State.WITHDRAWN, Map.of(gone, Samples.graph("")), Map.of())));
        }
    }

    @Test
    void aSoundCatalogueHasNone() {
        assertEquals(List.of(), found());
    }

    @Test
    void aChangedDescriptionIsFound() throws Exception {
        Node dataset = Samples.dataset("a");
        Samples.slip(folder, dataset, "other");
        assertEquals(List.of(new Deviation("CHECK-0001", dataset)), found());
    }

    @Test
    void aWithdrawnRecordThatIsPublicIsFound() throws Exception {
        Node dataset = Samples.dataset("b");
        Samples.slip(folder, dataset, "back");
        assertEquals(List.of(new Deviation("CHECK-0002", dataset)), found());
    }

    @Test
    void aGraphOfNobodyIsFound() throws Exception {
        Node foreign = NodeFactory.createURI("http://example.org/foreign");
        Samples.slip(folder, foreign, "foreign");
        assertEquals(List.of(new Deviation("CHECK-0003", foreign)), found());
    }

    private List<Deviation> found() {
        try (Catalogue catalogue = TdbCatalogue.open(folder)) {
            return StoreCheck.of(catalogue);
        }
    }
}
