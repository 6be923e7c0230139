package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.Progress;
import org.cancerimaging.mappers.dicom.DicomScan.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("real-data")
class RealScanTest {

    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    @Test
    void everyFileHasExactlyOneOutcome() throws IOException {
        Path folder = RealData.folder();
        Outcome outcome = scan(folder);
        List<String> files = outcome.problems().stream().map(Issue::file).toList();
        Map<String, Long> codes = outcome.problems().stream()
                .collect(Collectors.groupingBy(Issue::code, TreeMap::new, Collectors.counting()));
        System.out.println(outcome + " " + codes + ", notes " + outcome.notes().size());
        assertEquals(files(folder).size(), outcome.files());
        assertEquals(files.size(), new HashSet<>(files).size());
        assertTrue(files(folder).containsAll(files));
        assertEquals(
                outcome.contributed(),
                outcome.series().stream().mapToLong(DicomSeries::instances).sum());
    }

    @Test
    void theOutcomeDoesNotDependOnTiming() {
        Path folder = RealData.folder();
        Outcome first = scan(folder);
        for (int i = 0; i < 5; i++) {
            assertEquals(first, scan(folder));
        }
    }

    @Test
    void namesInAllCharacterSetsAreTold() {
        scan(RealData.folder());
        assertTrue(seen.containsAll(List.of("Rüdiger", "太郎", "たろう", "小东", "길동", "Διονυσιος", "لنزار", "דבורה")));
    }

    private Outcome scan(Path folder) {
        return new DicomScan(seen::add, Progress.NONE).scan(List.of(folder));
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toSet());
        }
    }
}
