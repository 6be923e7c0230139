package org.cancerimaging.server.store.tdb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.State;
import org.cancerimaging.server.store.StoreCheck;
import org.cancerimaging.server.store.StoreRepair;
import org.cancerimaging.server.store.Withdrawal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was changed behind the catalogue's back is put back from the history, as a revision. */
final class StoreRepairTest {

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        try (Catalogue catalogue = TdbCatalogue.open(folder)) {
            catalogue.commit("s1", List.of(Samples.published("a", "one"), Samples.published("b", "one")));
            catalogue.commit("s2", List.of(Samples.published("a", "two")));
            Revision b = catalogue.newest("b").orElseThrow();
            catalogue.commit("s3", List.of(Withdrawal.of(b)));
        }
    }

    @Test
    void aChangedDescriptionIsPutBackAndPatientsStay() throws Exception {
        Samples.slip(folder, Samples.dataset("a"), "other");
        try (Catalogue catalogue = TdbCatalogue.open(folder)) {
            List<Revision> made = repair(catalogue);
            assertEquals(List.of(State.PUBLISHED), states(made));
            assertEquals(5, made.get(0).number(), "a revision like any other");
            assertEquals("two;two;two;two;two;two;", Samples.words(catalogue, "a"));
            assertEquals(List.of(), StoreCheck.of(catalogue));
        }
    }

    @Test
    void aWithdrawnRecordThatIsPublicIsTakenBack() throws Exception {
        Samples.slip(folder, Samples.dataset("b"), "back");
        try (Catalogue catalogue = TdbCatalogue.open(folder)) {
            assertEquals(List.of(State.WITHDRAWN), states(repair(catalogue)));
            assertEquals("", Samples.words(catalogue, "b"));
            assertEquals(List.of(), StoreCheck.of(catalogue));
        }
    }

    @Test
    void aGraphOfNobodyStaysAndNothingIsMade() throws Exception {
        Samples.slip(folder, NodeFactory.createURI("http://example.org/foreign"), "foreign");
        try (Catalogue catalogue = TdbCatalogue.open(folder)) {
            assertEquals(List.of(), repair(catalogue));
            assertEquals(1, StoreCheck.of(catalogue).size());
        }
    }

    private static List<Revision> repair(Catalogue catalogue) {
        return StoreRepair.of(catalogue, StoreCheck.of(catalogue));
    }

    private static List<State> states(List<Revision> revisions) {
        return revisions.stream().map(Revision::state).toList();
    }
}
