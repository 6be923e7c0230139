package org.cancerimaging.mappers.outbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cancerimaging.mappers.Issue;

/**
 * The problems of one code that mappings into a folder told.
 *
 * @param first the first ones of the report
 * @param more whether there are others
 */
public record Problems(List<Issue> first, boolean more) {

    /** Copies the list. */
    public Problems {
        first = List.copyOf(first);
    }

    /** Reads at most so many of each code, in the order of the codes. */
    static List<Problems> read(Path file, int most) {
        SortedMap<String, List<Issue>> byCode = new TreeMap<>();
        if (Files.notExists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            lines.skip(1)
                    .map(CsvRows::cells)
                    .filter(row -> row.size() >= ReportFiles.PROBLEM_COLUMNS.size() - 1)
                    .forEach(row -> keep(row, byCode.computeIfAbsent(row.get(0), any -> new ArrayList<>()), most));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return byCode.values().stream()
                .map(issues -> new Problems(issues.subList(0, Math.min(most, issues.size())), issues.size() > most))
                .toList();
    }

    private static void keep(List<String> row, List<Issue> issues, int most) {
        if (issues.size() <= most) {
            issues.add(new Issue(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)));
        }
    }
}
