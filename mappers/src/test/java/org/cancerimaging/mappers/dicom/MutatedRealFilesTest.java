package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cancerimaging.mappers.dicom.source.ScanFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Real files with damage: flipped bits, cuts, lies about lengths, nesting bombs. Never an exception, one outcome each,
 * none takes a second. {@code -Dcatalogue.mutations=200000 -Dcatalogue.seed=1} for a longer run.
 */
@Tag("real-data")
class MutatedRealFilesTest {

    private static final int FILES = Integer.getInteger("catalogue.mutations", 5_000);
    private static final List<Encoding> ENCODINGS = List.of(Encoding.values());
    private static final int LONGEST = 256 * 1024;
    private static final int FILES_OF_A_TABLE = 1_000;
    private static final long MOST_NANOS = 1_000_000_000;

    private final Map<String, Integer> outcomes = new TreeMap<>();
    private long slowest;

    @Test
    void damagedRealFilesHaveOneOutcomeEachAndNoneTakesASecond() throws IOException {
        long seed = Long.getLong("catalogue.seed", System.nanoTime());
        List<byte[]> originals = originals(RealData.folder());
        Random random = new Random(seed);
        long start = System.nanoTime();
        for (int done = 0; done < FILES; done += FILES_OF_A_TABLE) {
            readSome(Math.min(FILES_OF_A_TABLE, FILES - done), originals, random);
        }
        System.out.printf(
                "mutations: %d, seed %d, %d ms, slowest %d ms, heap limit %d MB, outcomes %s%n",
                FILES,
                seed,
                (System.nanoTime() - start) / 1_000_000,
                slowest / 1_000_000,
                Runtime.getRuntime().maxMemory() >> 20,
                outcomes);
        assertEquals(
                FILES, outcomes.values().stream().mapToInt(Integer::intValue).sum());
        assertTrue(slowest < MOST_NANOS, "slowest took ns: " + slowest);
    }

    private void readSome(int count, List<byte[]> originals, Random random) throws IOException {
        SeriesTable table = new SeriesTable();
        ScanWorker worker = new ScanWorker(table, IdentityListener.NONE);
        for (int i = 0; i < count; i++) {
            byte[] damaged = damage(originals.get(random.nextInt(originals.size())), random);
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            worker.read(new ScanFile(i, Path.of(""), "f" + i, 0, 0, null), new MemoryBytes(damaged));
            slowest = Math.max(slowest, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
            assertEquals(i + 1, worker.contributed() + worker.problems().size());
        }
        outcomes.merge("used", (int) worker.contributed(), Integer::sum);
        worker.problems().forEach(problem -> outcomes.merge(problem.issue().code(), 1, Integer::sum));
        assertEquals(
                worker.contributed(),
                table.series().stream().mapToLong(DicomSeries::instances).sum());
    }

    private static List<byte[]> originals(Path folder) throws IOException {
        List<byte[]> originals = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (!isArchive(bytes)) {
                    originals.add(bytes.length > LONGEST ? Arrays.copyOf(bytes, LONGEST) : bytes);
                }
            }
        }
        return originals;
    }

    /** Each member of an archive has an outcome of its own; archives have their own tests. */
    private static boolean isArchive(byte[] bytes) {
        boolean gzip = bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
        boolean zip = bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K';
        boolean tar = bytes.length > 262 && bytes[257] == 'u' && bytes[258] == 's' && bytes[259] == 't';
        return gzip || zip || tar;
    }

    private static byte[] damage(byte[] original, Random random) {
        if (original.length < 16) {
            return original;
        }
        byte[] damaged = original.clone();
        int reach = random.nextInt(3) == 0 ? damaged.length : Math.min(damaged.length, 2048);
        for (int i = random.nextInt(8); i >= 0; i--) {
            int at = random.nextInt(reach - 8);
            switch (random.nextInt(4)) {
                case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> lie(damaged, at, random);
                case 2 -> damaged[at] = (byte) random.nextInt(256);
                default -> System.arraycopy(damaged, random.nextInt(reach - 8), damaged, at, 8);
            }
        }
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(damaged, random.nextInt(damaged.length));
            case 1 -> bomb(damaged, random.nextInt(reach), random);
            default -> damaged;
        };
    }

    /** Undefined, three gigabytes, nothing, or anything. */
    private static void lie(byte[] bytes, int at, Random random) {
        int[] lengths = {0xFFFFFFFF, 0xC0000000, 0, 0x7FFFFFFF, random.nextInt()};
        int length = lengths[random.nextInt(lengths.length)];
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (length >>> (8 * i));
        }
    }

    /** Puts sequences within sequences in, all of undefined length. */
    private static byte[] bomb(byte[] bytes, int at, Random random) {
        DicomBytes level = DicomBytes.of(ENCODINGS.get(random.nextInt(ENCODINGS.size())))
                .head(0x00081140, "SQ", DicomBytes.UNDEFINED)
                .head(Element.ITEM, "", DicomBytes.UNDEFINED);
        DicomBytes result = DicomBytes.of(Encoding.EXPLICIT_LITTLE).raw(Arrays.copyOf(bytes, at));
        for (int depth = random.nextInt(3000); depth >= 0; depth--) {
            result.raw(level.toArray());
        }
        return result.raw(Arrays.copyOfRange(bytes, at, bytes.length)).toArray();
    }
}
