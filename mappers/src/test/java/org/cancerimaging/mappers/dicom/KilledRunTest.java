package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mapping process is killed at random moments; the next run must come to what an uninterrupted one comes to. */
final class KilledRunTest {

    private static final int KILLS = 20;
    private static final int FILES = 300;
    private static final int LONGEST_MILLIS = 900;

    @TempDir
    private Path folder;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void whatAKilledRunLeavesIsContinuedToTheSameBytes() throws Exception {
        Path in = folder.resolve("in");
        for (int number = 0; number < FILES; number++) {
            write(in, number);
        }
        Path out = folder.resolve("out");
        Path state = folder.resolve("state");
        for (int kill = 0; kill < KILLS; kill++) {
            int changed = random.nextInt(FILES);
            write(in, changed);
            if (kill % 4 == 0) {
                Files.deleteIfExists(state.resolve("dicom.journal"));
            }
            killAfter(random.nextInt(LONGEST_MILLIS), in, out, state);
            MappingForever.map(in, out, state);
            Path whole = folder.resolve("whole" + kill);
            MappingForever.map(in, whole, null);
            assertEquals(contents(whole), contents(out), "seed " + seed + ", kill " + kill);
        }
    }

    private static void killAfter(int millis, Path in, Path out, Path state) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MappingForever.class.getName(),
                        in.toString(),
                        out.toString(),
                        state.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream said = process.getInputStream()) {
            assertEquals('m', said.read(), "the process has started");
            Thread.sleep(millis);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private void write(Path in, int number) throws IOException {
        Path file = in.resolve("d" + number % 7).resolve(number + ".dcm");
        Files.createDirectories(file.getParent());
        Files.write(
                file,
                DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                        .file(DicomBytes.EXPLICIT_LITTLE)
                        .text(0x00080016, "UI", DicomBytes.CT)
                        .text(0x00080060, "CS", random.nextInt(9) == 0 ? "MR" : "CT")
                        .text(0x00080070, "LO", random.nextInt(3) == 0 ? "SIEMENS" : "Philips")
                        .text(0x00100020, "LO", "PAT-" + random.nextInt(60))
                        .text(0x00180015, "CS", random.nextBoolean() ? "CHEST" : "SOME PART " + random.nextInt(9))
                        .text(0x0020000D, "UI", "1.2." + random.nextInt(80))
                        .text(0x0020000E, "UI", "1.5." + random.nextInt(200))
                        .toArray());
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L + random.nextInt(1_000_000_000)));
    }

    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
