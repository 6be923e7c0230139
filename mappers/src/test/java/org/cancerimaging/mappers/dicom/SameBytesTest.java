package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cancerimaging.mappers.Progress;
import org.cancerimaging.mappers.TestSites;
import org.cancerimaging.mappers.derive.DatasetProfile;
import org.cancerimaging.mappers.outbound.MappingJob;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same files under the same key give the same output, byte for byte, however they are read. */
final class SameBytesTest {

    private static final int FILES = 150;

    @TempDir
    private Path folder;

    private final long seed = System.nanoTime();
    private final Map<String, byte[]> files = new TreeMap<>();
    private Path in = Path.of("");

    @BeforeEach
    void build() throws IOException {
        Random random = new Random(seed);
        for (int number = 0; number < FILES; number++) {
            files.put("d" + random.nextInt(7) + "/" + number + ".dcm", content(random));
        }
        in = write("in", new ArrayList<>(files.keySet()));
    }

    @Test
    void aSecondRunIntoAnotherFolderAndIntoTheSame() throws IOException {
        Map<String, String> first = map(in, "one", null);
        assertEquals(first, map(in, "two", null), "seed " + seed);
        assertEquals(first, map(in, "one", null), "seed " + seed);
        assertTrue(first.keySet().containsAll(List.of("cases/dicom.nt", "description.ttl", "provenance.ttl")));
    }

    @Test
    void filesInAnotherOrderOnTheDisk() throws IOException {
        List<String> shuffled = new ArrayList<>(files.keySet());
        Collections.shuffle(shuffled, new Random(seed));
        Path other = write("other/in", shuffled);
        assertEquals(map(in, "one", null), map(other, "two", null), "seed " + seed);
    }

    @Test
    void aRunFromTheJournalAndOneThatReadsEverything() throws IOException {
        Map<String, String> full = map(in, "one", null);
        for (int round = 0; round < 3; round++) {
            assertEquals(full, map(in, "two", new ScanState(folder.resolve("state"), false, any -> {})), "" + seed);
        }
        assertEquals(full, map(in, "two", new ScanState(folder.resolve("state"), true, any -> {})), "seed " + seed);
    }

    @Test
    void afterFilesMovedAwayAndBackAgain() throws IOException {
        ScanState state = new ScanState(folder.resolve("state"), false, any -> {});
        Map<String, String> before = map(in, "one", state);
        Path file = in.resolve(files.keySet().iterator().next());
        Path away = folder.resolve("away");
        Files.move(file, away);
        assertEquals(map(in, "full", null), map(in, "one", state), "seed " + seed);
        Files.move(away, file);
        assertEquals(before, map(in, "one", state), "seed " + seed);
    }

    @Test
    void oneThreadAndSeveral() {
        List<DicomScan.Outcome> outcomes = Stream.of(1, 2, 2, 5)
                .map(threads -> new DicomScan(any -> {}, Progress.NONE, threads).scan(List.of(in)))
                .toList();
        outcomes.forEach(outcome -> assertEquals(outcomes.get(0), outcome, "seed " + seed));
    }

    private Map<String, String> map(Path source, String name, @Nullable ScanState state) throws IOException {
        Path out = folder.resolve(name);
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        new MappingJob(TestSites.P1, out, DatasetProfile.NONE, "test", clock)
                .run(new DicomSource(List.of(source), state), Progress.NONE);
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> written = Files.walk(out)) {
            written.filter(Files::isRegularFile)
                    .forEach(file -> contents.put(out.relativize(file).toString(), text(file)));
        }
        return contents;
    }

    private Path write(String root, List<String> order) throws IOException {
        for (String name : order) {
            Path file = folder.resolve(root).resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, files.get(name));
        }
        return folder.resolve(root);
    }

    /** Files that contradict each other within series, studies and patients, broken ones, and none of DICOM. */
    private static byte[] content(Random random) {
        byte[] object = DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .file(DicomBytes.EXPLICIT_LITTLE)
                .text(0x00080016, "UI", DicomBytes.CT)
                .text(0x00080020, "DA", "2019050" + (1 + random.nextInt(9)))
                .text(0x00080060, "CS", random.nextInt(9) == 0 ? "MR" : "CT")
                .text(0x00080070, "LO", random.nextInt(5) == 0 ? "Philips" : "SIEMENS")
                .text(0x00100010, "PN", "Doe^" + random.nextInt(30))
                .text(0x00100020, "LO", random.nextInt(9) == 0 ? "" : "PAT-" + random.nextInt(20))
                .text(0x00100030, "DA", random.nextInt(9) == 0 ? "19500101" : "19600101")
                .text(0x00100040, "CS", random.nextInt(9) == 0 ? "F" : "M")
                .text(0x00101010, "AS", "05" + random.nextInt(10) + "Y")
                .text(
                        0x00180015,
                        "CS",
                        List.of("CHEST", "PELVIS", "UNKNOWN " + random.nextInt(9))
                                .get(random.nextInt(3)))
                .text(0x00180050, "DS", "1." + random.nextInt(3))
                .text(0x0020000D, "UI", "1.2." + random.nextInt(30))
                .text(0x0020000E, "UI", "1.5." + random.nextInt(40))
                .toArray();
        return switch (random.nextInt(12)) {
            case 0 -> Arrays.copyOf(object, random.nextInt(object.length));
            case 1 -> "no image".getBytes(StandardCharsets.US_ASCII);
            default -> object;
        };
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
