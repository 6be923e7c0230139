package org.cancerimaging.server.store.tdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.StoreUnavailable;
import org.cancerimaging.server.store.tdb.Surroundings.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RecoveryTest {

    private static final String ONE = "one;".repeat(6);
    private static final String TWO = "two;".repeat(6);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Moment.class)
    void afterASuddenEndEachDatasetIsWholeOldOrNew(Moment moment) {
        endAt(moment);
        try (Catalogue catalogue = TdbCatalogue.open(folder)) {
            boolean decided = moment != Moment.PENDING_WRITTEN;
            assertEquals(decided ? TWO : ONE, Samples.words(catalogue, "a"));
            assertEquals(decided ? TWO : ONE, Samples.words(catalogue, "b"));
            assertEquals(decided ? 4 : 2, catalogue.revision());
            assertEquals(List.of(), pending());
            assertEquals(decided, catalogue.history().of(4).isPresent());
            catalogue.commit("s3", List.of(Samples.published("a", "three")));
            assertEquals("three;".repeat(6), Samples.words(catalogue, "a"));
            assertEquals(decided ? 5 : 3, catalogue.revision());
        }
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void aSuddenEndDuringTheRecoveryIsRecoveredToo(Moment moment) {
        endAt(Moment.PREPARED);
        try {
            TdbCatalogue.open(folder, new EndsAt(moment)).close();
        } catch (SuddenEnd expected) {
            // What the real end would leave is what is on the disk now.
        }
        try (Catalogue catalogue = TdbCatalogue.open(folder)) {
            assertEquals(TWO, Samples.words(catalogue, "a"));
            assertEquals(4, catalogue.revision());
            assertTrue(catalogue.history().of(3).isPresent());
        }
    }

    @Test
    void aFullDiskRefusesAndChangesNothing() {
        Surroundings full = new Surroundings() {
            @Override
            public long freeBytes(Path ignored) {
                return 1 << 20;
            }
        };
        fill();
        try (Catalogue catalogue = TdbCatalogue.open(folder, full)) {
            StoreUnavailable refused = assertThrows(StoreUnavailable.class, () -> two(catalogue));
            assertTrue(String.valueOf(refused.getMessage()).contains("Make room"), refused.toString());
            assertEquals(ONE, Samples.words(catalogue, "a"));
            assertEquals(2, catalogue.revision());
        }
    }

    @Test
    void whatFailedAfterTheDecisionIsDoneBeforeTheNextCommit() {
        FailsOnce fails = new FailsOnce();
        fill();
        try (Catalogue catalogue = TdbCatalogue.open(folder, fails)) {
            assertThrows(StoreUnavailable.class, () -> two(catalogue));
            assertEquals(2, catalogue.revision());
            List<Revision> made = catalogue.commit("s3", List.of(Samples.published("b", "three")));
            assertEquals(5, made.get(0).number());
            assertEquals(TWO, Samples.words(catalogue, "a"));
            assertEquals("three;".repeat(6), Samples.words(catalogue, "b"));
        }
    }

    @Test
    void aLogThatWasReplacedIsNoticed() throws IOException {
        fill();
        Files.write(folder.resolve("changes.log"), new byte[0]);
        StoreUnavailable refused = assertThrows(StoreUnavailable.class, () -> TdbCatalogue.open(folder));
        assertTrue(String.valueOf(refused.getMessage()).contains("the log was cut or replaced"), refused.toString());
    }

    @Test
    void aGapInTheLogIsNoticed() throws IOException {
        fill();
        Path log = folder.resolve("changes.log");
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        Files.write(log, Stream.concat(lines.stream(), lines.stream()).toList());
        StoreUnavailable refused = assertThrows(StoreUnavailable.class, () -> TdbCatalogue.open(folder));
        assertTrue(String.valueOf(refused.getMessage()).contains("gap or a repetition"), refused.toString());
    }

    @Test
    void aDecidedSubmissionWithoutItsFileIsNotSkipped() throws IOException {
        endAt(Moment.PREPARED);
        Files.delete(folder.resolve("pending").resolve("4.nq"));
        StoreUnavailable refused = assertThrows(StoreUnavailable.class, () -> TdbCatalogue.open(folder));
        assertTrue(String.valueOf(refused.getMessage()).contains("pending file is gone"), refused.toString());
    }

    private void endAt(Moment moment) {
        fill();
        try (Catalogue catalogue = TdbCatalogue.open(folder, new EndsAt(moment))) {
            assertThrows(SuddenEnd.class, () -> two(catalogue));
        }
    }

    private void fill() {
        try (Catalogue catalogue = TdbCatalogue.open(folder)) {
            catalogue.commit("s1", List.of(Samples.published("a", "one"), Samples.published("b", "one")));
        }
    }

    private static void two(Catalogue catalogue) {
        catalogue.commit("s2", List.of(Samples.published("a", "two"), Samples.published("b", "two")));
    }

    private List<Path> pending() {
        try (Stream<Path> files = Files.list(folder.resolve("pending"))) {
            return files.toList();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static final class SuddenEnd extends Error {
        private static final long serialVersionUID = 1L;
    }

    private record EndsAt(Moment end) implements Surroundings {
        @Override
        public void reached(Moment moment) {
            if (moment == end) {
                throw new SuddenEnd();
            }
        }
    }

    private static final class FailsOnce implements Surroundings {
        private boolean failed;

        @Override
        public void reached(Moment moment) {
            if (moment == Moment.PUBLIC_BEGINS && !failed) {
                failed = true;
                throw new StoreUnavailable("the disk failed");
            }
        }
    }
}
