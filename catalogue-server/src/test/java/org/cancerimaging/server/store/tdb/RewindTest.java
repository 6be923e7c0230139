package org.cancerimaging.server.store.tdb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.Rewind;
import org.cancerimaging.server.store.StoreCheck;
import org.cancerimaging.server.store.Withdrawal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public catalogue becomes again what it was, and its log goes on. */
final class RewindTest {

    @TempDir
    Path folder;

    private Catalogue catalogue;
    private Instant moment;

    @BeforeEach
    void fill() throws InterruptedException {
        catalogue = TdbCatalogue.open(folder);
        catalogue.commit("s1", List.of(Samples.published("a", "old"), Samples.published("gone", "old")));
        catalogue.commit("s2", List.of(Samples.published("same", "old")));
        moment = catalogue.newest("same").orElseThrow().at();
        while (!Instant.now().isAfter(moment.plusMillis(2))) {
            Thread.sleep(1);
        }
        catalogue.commit("s3", List.of(Samples.published("a", "new"), Samples.published("later", "new")));
        catalogue.commit("s4", List.of(Withdrawal.of(catalogue.newest("gone").orElseThrow())));
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    void recordsAreWhatTheyWereAndPatientsStayAsTheyAre() {
        Rewind.Outcome outcome = Rewind.to(catalogue, moment);
        assertEquals(3, outcome.made().size());
        assertEquals(List.of(), outcome.lost());
        assertEquals("old;old;old;old;new;new;", Samples.words(catalogue, "a"), "description, aggregates, cases");
        assertEquals("old;old;old;old;", Samples.words(catalogue, "gone"), "its cases are gone for ever");
        assertEquals("old;old;old;old;old;old;", Samples.words(catalogue, "same"));
        assertEquals("", Samples.words(catalogue, "later"));
        assertEquals(List.of(), StoreCheck.of(catalogue));
        assertEquals(9, catalogue.revision(), "six revisions before, three more");
    }

    @Test
    void doneAgainItChangesNothing() {
        Rewind.to(catalogue, moment);
        assertEquals(
                List.of(), Rewind.to(catalogue, Instant.now().plusSeconds(1)).made());
    }
}
