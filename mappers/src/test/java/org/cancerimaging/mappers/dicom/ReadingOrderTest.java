package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cancerimaging.mappers.dicom.source.ScanFile;
import org.junit.jupiter.api.Test;

/** Whatever thread comes first: the series are the same. */
class ReadingOrderTest {

    private static final int FILES = 60;

    @Test
    void seriesAndNotesDoNotDependOnTheOrderOfReading() throws IOException {
        long seed = Long.getLong("catalogue.seed", System.nanoTime());
        System.out.println("order seed: " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            List<byte[]> files = files(random);
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < FILES; i++) {
                order.add(i);
            }
            SeriesTable inOrder = read(files, order);
            Collections.shuffle(order, random);
            SeriesTable shuffled = read(files, order);
            assertEquals(inOrder.series(), shuffled.series());
            assertEquals(inOrder.notes(), shuffled.notes());
        }
    }

    private static SeriesTable read(List<byte[]> files, List<Integer> order) throws IOException {
        SeriesTable table = new SeriesTable();
        ScanWorker worker = new ScanWorker(table, IdentityListener.NONE);
        for (int i : order) {
            worker.read(new ScanFile(i, Path.of(""), "file" + i, 0, 0, null), new MemoryBytes(files.get(i)));
        }
        return table;
    }

    private static List<byte[]> files(Random random) {
        List<byte[]> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            DicomBytes bytes = DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                    .file(DicomBytes.EXPLICIT_LITTLE)
                    .text(0x00080005, "CS", oneOf(random, "ISO_IR 192", "MARTIAN", ""))
                    .text(0x00080020, "DA", oneOf(random, "20200101", "20210202", ""))
                    .text(0x00080060, "CS", oneOf(random, "CT", "CT", "MR"))
                    .text(0x00080070, "LO", oneOf(random, "ACME", "OTHER", ""))
                    .code(0x00082218, "SCT", oneOf(random, "1", "2", "3"), "Part")
                    .text(0x00100020, "LO", oneOf(random, "PAT-1", "PAT-1", "PAT-2"))
                    .text(0x00180015, "CS", "PART" + random.nextInt(100))
                    .text(0x00180050, "DS", oneOf(random, "1", "2.5", "x"))
                    .text(0x0020000E, "UI", oneOf(random, "1.1", "1.2", "1.3"));
            files.add((random.nextInt(5) == 0 ? bytes.head(0x00280010, "US", 2) : bytes).toArray());
        }
        return files;
    }

    private static String oneOf(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }
}
