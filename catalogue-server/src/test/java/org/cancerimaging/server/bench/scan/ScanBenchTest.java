package org.cancerimaging.server.bench.scan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cancerimaging.mappers.Progress;
import org.cancerimaging.mappers.dicom.DicomScan;
import org.cancerimaging.mappers.dicom.IdentityListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanBenchTest {

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    @Test
    void theFilesAreReadWithoutAFaultAndHaveHeadersOfManySizes() throws IOException {
        List<Path> files = new ScanFiles(folder).write(200);
        DicomScan.Outcome outcome = new DicomScan(IdentityListener.NONE, Progress.NONE).scan(List.of(folder));
        assertEquals(200, outcome.contributed());
        assertEquals(4, outcome.series().size());
        assertEquals(List.of(), outcome.notes());
        long smallest = Files.size(files.get(0)) - (32 << 10);
        long largest = Files.size(files.get(199)) - (32 << 10);
        assertTrue(smallest > 1000 && smallest < 2500, "smallest header " + smallest);
        assertTrue(largest > 115_000 && largest < 128_000, "largest header " + largest);
    }

    @Test
    void theFilesAreTheSameEachTime() throws IOException {
        List<Path> one = new ScanFiles(folder.resolve("one")).write(51);
        List<Path> other = new ScanFiles(folder.resolve("other")).write(51);
        assertArrayEquals(Files.readAllBytes(one.get(50)), Files.readAllBytes(other.get(50)));
    }

    @Test
    void everyReaderThatIsThereIsToldWithItsRatio() throws Exception {
        new ScanBench(folder, 2, told::add).run(100, List.of(1, 2));
        assertTrue(told.stream().anyMatch(line -> line.startsWith("warm, best of 2 ")), told::toString);
        assertEquals(
                2,
                told.stream()
                        .filter(line -> line.matches("catalogue +\\d.*\\d"))
                        .limit(2)
                        .count());
        assertTrue(
                told.stream().anyMatch(line -> line.startsWith("catalogue on 1 thread(s) : open and read 4 KB = ")),
                told::toString);
        assertTrue(told.stream().anyMatch(line -> line.startsWith("cold")), told::toString);
    }

    @Test
    void anUnchangedTreeIsScannedAgainFromItsJournal() throws Exception {
        new RescanBench(folder, told::add).unchanged(120);
        assertTrue(told.contains("Journal of 120 files: only new and changed ones are read."), told::toString);
    }

    @Test
    void eachObjectOfTheArchiveIsASeriesAndMapped() throws IOException {
        new RescanBench(folder, told::add).series(30);
        try (Stream<String> lines = told.stream()) {
            assertTrue(lines.anyMatch(line -> line.matches("30 series mapped: .* 30 files used, .*")), told::toString);
        }
    }
}
