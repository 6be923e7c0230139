package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cancerimaging.mappers.Progress;
import org.cancerimaging.mappers.TestSites;
import org.cancerimaging.mappers.dicom.DicomScan.Outcome;
import org.cancerimaging.mappers.dicom.journal.Journal;
import org.cancerimaging.mappers.privacy.SiteKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan that knows what earlier ones read must come to what a scan of everything comes to. */
class IncrementalScanTest {

    private static final long LONG_AGO = 1_700_000_000_000L;

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();
    private final Set<String> seen = new ConcurrentSkipListSet<>();
    private Path root = Path.of("");
    private Path state = Path.of("");
    private long clock = LONG_AGO;

    @BeforeEach
    void makeFolders() throws IOException {
        root = Files.createDirectories(folder.resolve("root"));
        state = folder.resolve("state");
    }

    @Test
    void anUnchangedFileIsNotReadAgain() throws IOException {
        Path file = write("a/1.dcm", DicomBytes.ct("1.5").toArray());
        Outcome first = incremental(false);
        long modified = Files.getLastModifiedTime(file).toMillis();
        Files.write(file, new byte[(int) Files.size(file)]);
        Files.setLastModifiedTime(file, FileTime.fromMillis(modified));
        assertEquals(first, incremental(false));
        assertNotEquals(first, full());
        assertEquals(full(), incremental(true), "a full scan reads everything");
        assertEquals(3, told.size());
        assertTrue(told.get(0).startsWith("Full scan"));
        assertTrue(told.get(1).startsWith("Journal of 1 files"));
        assertTrue(told.get(2).startsWith("Full scan"));
    }

    @Test
    void aFileJustWrittenIsReadAgain() throws IOException {
        Path file = root.resolve("1.dcm");
        Files.write(file, DicomBytes.ct("1.5").toArray());
        FileTime modified = Files.getLastModifiedTime(file);
        incremental(false);
        Files.write(file, DicomBytes.ct("1.6").toArray());
        Files.setLastModifiedTime(file, modified);
        assertEquals(full(), incremental(false));
    }

    @Test
    void afterAnyEditsTheOutcomeIsThatOfAFullScan() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 120; i++) {
            add(random);
        }
        for (int round = 0; round < 25; round++) {
            for (int edit = random.nextInt(12); edit > 0; edit--) {
                edit(random);
            }
            seen.clear();
            Outcome all = full();
            Set<String> seenByAll = new TreeSet<>(seen);
            seen.clear();
            assertEquals(all, incremental(false), "seed " + seed + ", round " + round);
            assertEquals(seenByAll, new TreeSet<>(seen), "identifying values, seed " + seed + ", round " + round);
        }
    }

    @Test
    void whatHappensToAFileChangesItsSeriesOnly() throws IOException {
        for (int number = 0; number < 9; number++) {
            write(number + ".dcm", DicomBytes.ct("1.5." + number % 3).toArray());
        }
        Outcome before = incremental(false);
        Files.move(root.resolve("1.dcm"), root.resolve("moved.dcm"));
        assertEquals(before, incremental(false));
        write("2.dcm", DicomBytes.ct("1.5.2").text(0x00280030, "DS", "0.5\\0.5").toArray());
        assertEquals(Set.of("1.5.2"), changed(before, incremental(false)));
        Files.delete(root.resolve("3.dcm"));
        assertEquals(Set.of("1.5.0", "1.5.2"), changed(before, incremental(false)));
    }

    private static Set<String> changed(Outcome before, Outcome after) {
        return after.series().stream()
                .filter(series -> !before.series().contains(series))
                .map(DicomSeries::seriesUid)
                .collect(Collectors.toSet());
    }

    @Test
    void aKilledScanIsContinued() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            add(random);
        }
        Outcome all = full();
        incremental(false);
        byte[] journal = Files.readAllBytes(state.resolve(Journal.FILE));
        for (int i = 0; i < 20; i++) {
            int length = random.nextInt(journal.length);
            Files.write(state.resolve(Journal.FILE), Arrays.copyOf(journal, length));
            assertEquals(all, incremental(false), "seed " + seed + ", killed at " + length);
        }
    }

    @Test
    void anotherSiteKeyReadsEverything() throws IOException {
        write("1.dcm", DicomBytes.ct("1.5").toArray());
        incremental(false);
        Path keyFile = folder.resolve("site.key");
        SiteKey other = SiteKey.open(keyFile);
        scan().scan(List.of(root), new ScanState(state, false, told::add), other);
        assertTrue(told.get(1).contains("another site key"), told.toString());
    }

    @Test
    void seriesBeyondTheMemorySpillAndComeToTheSame() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            add(random);
        }
        Outcome all = full();
        for (int limit : new int[] {0, 1, 7}) {
            for (boolean again : new boolean[] {false, true}) {
                assertEquals(all, limited(limit, again), "seed " + seed + ", limit " + limit + ", again " + again);
                assertEquals(List.of(Journal.FILE), names(state), "temporary files are deleted");
            }
        }
    }

    @Test
    void whatAKilledRunPutAsideIsDeleted() throws IOException {
        Files.createDirectories(state);
        Files.write(state.resolve("spill-1-2-3"), new byte[10]);
        incremental(false);
        assertEquals(List.of(Journal.FILE), names(state));
    }

    @Test
    void noValueStandsInClearInTheStateFolder() throws IOException {
        write("Doe Jane/1.dcm", DicomBytes.ct("1.5").toArray());
        write(
                "a.tar",
                Archives.tar(Archives.members("Doe/2.dcm", DicomBytes.ct("1.6").toArray())));
        incremental(false);
        try (ScanMemory memory = ScanMemory.open(new ScanState(state, true, told::add), TestSites.P1.key(), 0)) {
            new ScanRun(List.of(root), seen::add, Progress.NONE, 1, memory).run();
            for (String name : names(state)) {
                String written = Files.readString(state.resolve(name), StandardCharsets.ISO_8859_1);
                assertFalse(written.contains("Doe") || written.contains("PAT-1") || written.contains("1.5"), name);
            }
            assertTrue(names(state).size() > 1, "something was put aside");
        }
    }

    @Test
    @Tag("real-data")
    void realFilesAreRememberedAsTheyWereRead() throws IOException {
        root = RealData.folder();
        Outcome all = full();
        assertEquals(all, incremental(false));
        assertEquals(all, incremental(false));
        assertEquals(all, limited(5, false));
        assertTrue(told.get(1).startsWith("Journal of"), told.toString());
    }

    private void edit(Random random) throws IOException {
        List<Path> files = files();
        Path file = files.isEmpty() ? root : files.get(random.nextInt(files.size()));
        switch (files.isEmpty() ? 0 : random.nextInt(4)) {
            case 0 -> add(random);
            case 1 -> write(root.relativize(file).toString(), content(random));
            case 2 -> {
                Path target = root.resolve("moved" + random.nextInt(5)).resolve(random.nextInt(1000) + ".dcm");
                Files.createDirectories(target.getParent());
                if (!Files.exists(target)) {
                    Files.move(file, target);
                }
            }
            default -> Files.delete(file);
        }
    }

    private void add(Random random) throws IOException {
        write(random.nextInt(6) + "/" + random.nextInt(1000) + ".dcm", content(random));
    }

    private static byte[] content(Random random) {
        byte[] object = object(random);
        return switch (random.nextInt(12)) {
            case 0 -> Arrays.copyOf(object, random.nextInt(object.length));
            case 1 -> "no image".getBytes(StandardCharsets.US_ASCII);
            case 2 -> Archives.tar(Archives.members("x/1.dcm", object, "2.dcm", object(random), "n.txt", new byte[9]));
            case 3 -> Archives.gzip(object);
            case 4 -> Arrays.copyOf(Archives.tar(Archives.members("1.dcm", object)), 700 + random.nextInt(300));
            default -> object;
        };
    }

    private static byte[] object(Random random) {
        DicomBytes object = DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .file(DicomBytes.EXPLICIT_LITTLE)
                .text(0x00080005, "CS", random.nextInt(9) == 0 ? "MARTIAN" : "ISO_IR 100")
                .text(0x00080016, "UI", DicomBytes.CT)
                .text(0x00080060, "CS", random.nextInt(9) == 0 ? "MR" : "CT")
                .text(0x00080070, "LO", "ACME " + random.nextInt(2))
                .text(0x00100010, "PN", "Doe^" + random.nextInt(30))
                .text(0x00100020, "LO", "PAT-" + random.nextInt(9))
                .text(0x00180015, "CS", "PART" + random.nextInt(50))
                .text(0x0020000D, "UI", "1.2." + random.nextInt(20));
        return random.nextInt(15) == 0
                ? object.toArray()
                : object.text(0x0020000E, "UI", "1.5." + random.nextInt(40)).toArray();
    }

    /** Every file has a time of its own, some of them a long time ago. */
    private Path write(String name, byte[] content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        clock += 1000;
        return Files.setLastModifiedTime(file, FileTime.fromMillis(clock));
    }

    private Outcome full() {
        return scan().scan(List.of(root));
    }

    private Outcome incremental(boolean full) throws IOException {
        return scan().scan(List.of(root), new ScanState(state, full, told::add), TestSites.P1.key());
    }

    private Outcome limited(int limit, boolean again) throws IOException {
        ScanState anew = new ScanState(state, !again, told::add);
        try (ScanMemory memory = ScanMemory.open(anew, TestSites.P1.key(), limit)) {
            return scan().scan(List.of(root), memory);
        }
    }

    private DicomScan scan() {
        return new DicomScan(seen::add, Progress.NONE);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
