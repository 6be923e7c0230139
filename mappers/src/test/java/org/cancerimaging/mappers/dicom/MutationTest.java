package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.cancerimaging.mappers.dicom.source.ScanFile;
import org.junit.jupiter.api.Test;

/** Small files with random damage: always one outcome, never an exception, always soon. */
class MutationTest {

    private static final int FILES = 20_000;
    private static final long MOST_MILLIS = 60_000;

    @Test
    void damagedFilesHaveOneOutcomeEach() throws IOException {
        long seed = Long.getLong("catalogue.seed", System.nanoTime());
        System.out.println("mutation seed: " + seed);
        Random random = new Random(seed);
        List<byte[]> originals = originals();
        SeriesTable table = new SeriesTable();
        ScanWorker worker = new ScanWorker(table, IdentityListener.NONE);
        long start = System.nanoTime();
        for (int i = 0; i < FILES; i++) {
            byte[] damaged = damage(originals.get(i % originals.size()), random);
            worker.read(new ScanFile(i, Path.of(""), "f" + i, 0, 0, null), new MemoryBytes(damaged));
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertEquals(FILES, worker.contributed() + worker.problems().size());
        assertEquals(
                worker.contributed(),
                table.series().stream().mapToLong(DicomSeries::instances).sum());
        assertTrue(millis < MOST_MILLIS, "took ms: " + millis);
    }

    private static List<byte[]> originals() {
        List<byte[]> originals = new ArrayList<>();
        for (Encoding encoding : Encoding.values()) {
            originals.add(rich(DicomBytes.of(encoding)).toArray());
        }
        originals.add(DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .file(DicomBytes.DEFLATED)
                .deflated(rich(DicomBytes.of(Encoding.EXPLICIT_LITTLE)).toArray())
                .toArray());
        originals.add(rich(DicomBytes.of(Encoding.EXPLICIT_LITTLE).file(DicomBytes.EXPLICIT_LITTLE))
                .toArray());
        return originals;
    }

    private static DicomBytes rich(DicomBytes start) {
        return start.text(0x00080005, "CS", "ISO 2022 IR 6\\ISO 2022 IR 87")
                .text(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.66.4")
                .open(0x00082218, "SQ", item -> item.text(0x00080100, "SH", "1").text(0x00080102, "SH", "SCT"))
                .open(0x00091010, "UN", item -> item.text(0x00091011, "LO", "x"))
                .basics("1.2.840.10008.5.1.4.1.1.66.4", "SEG", "1.5")
                .number(0x00280010, "US", 512)
                .open(
                        0x00620002,
                        "SQ",
                        item -> item.number(0x00620004, "US", 1)
                                .code(0x00620003, "SCT", "49755003", "Morphologic abnormality"));
    }

    private static byte[] damage(byte[] original, Random random) {
        byte[] damaged = Arrays.copyOf(original, length(original.length, random));
        int changes = random.nextInt(6);
        for (int i = 0; i < changes && damaged.length > 0; i++) {
            int at = random.nextInt(damaged.length);
            switch (random.nextInt(3)) {
                case 0 -> damaged[at] = (byte) random.nextInt(256);
                case 1 -> damaged[at] = (byte) (random.nextBoolean() ? 0xFF : 0);
                default -> copy(damaged, at, random.nextInt(damaged.length), random.nextInt(32));
            }
        }
        return damaged;
    }

    private static int length(int whole, Random random) {
        return random.nextInt(4) == 0 ? random.nextInt(whole + 1) : whole;
    }

    private static void copy(byte[] bytes, int from, int to, int count) {
        int fitting = Math.min(count, bytes.length - Math.max(from, to));
        System.arraycopy(bytes, from, bytes, to, fitting);
    }
}
