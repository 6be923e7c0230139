package org.cancerimaging.mappers.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cancerimaging.mappers.Progress;
import org.cancerimaging.mappers.dicom.DicomScan.Outcome;

/** The series table in words, to compare that of a server with that of a folder. */
public final class SeriesRows {

    private SeriesRows() {}

    /** What a scan finds. */
    public static Outcome scan(Path path) {
        return new DicomScan(IdentityListener.NONE, Progress.NONE).scan(List.of(path));
    }

    /**
     * The rows of each series as each of its files alone gives them: a server tells of one object of each series, and the
     * real files hold series whose objects differ.
     */
    public static SortedMap<String, Set<String>> ofFiles(Path folder, Outcome scanned) throws IOException {
        Map<String, Long> instances =
                scanned.series().stream().collect(Collectors.toMap(DicomSeries::seriesUid, DicomSeries::instances));
        SortedMap<String, Set<String>> rows = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                of(scan(file).series(), instances)
                        .forEach((uid, row) -> rows.computeIfAbsent(uid, any -> new TreeSet<>())
                                .add(row));
            }
        }
        return rows;
    }

    /** What servers and files can both give, by series, with the number of instances as counted elsewhere. */
    public static SortedMap<String, String> of(List<DicomSeries> all, Map<String, Long> instances) {
        SortedMap<String, String> table = new TreeMap<>();
        for (DicomSeries one : all) {
            table.put(one.seriesUid(), row(one, instances.getOrDefault(one.seriesUid(), one.instances())));
        }
        return table;
    }

    /** The rows that no single file gives, each with those that the files give. */
    public static List<String> differences(SortedMap<String, String> table, Map<String, Set<String>> files) {
        return table.entrySet().stream()
                .filter(entry -> !files.getOrDefault(entry.getKey(), Set.of()).contains(entry.getValue()))
                .map(entry -> files.get(entry.getKey()) + "\n  but was " + entry.getValue())
                .toList();
    }

    private static String row(DicomSeries one, long instances) {
        return Stream.of(
                        one.studyUid(),
                        one.patientId(),
                        one.sex(),
                        one.modality(),
                        one.sopClasses(),
                        one.manufacturers(),
                        one.models(),
                        one.bodyParts(),
                        one.lateralities(),
                        one.anatomy(),
                        one.image(),
                        one.segments(),
                        instances)
                .map(value -> Objects.toString(value, ""))
                .collect(Collectors.joining(" | "));
    }
}
