package org.cancerimaging.mappers.outbound;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.privacy.IdentifyingValues;
import org.cancerimaging.mappers.privacy.SmallCells;
import org.cancerimaging.mappers.privacy.StandardCode;
import org.cancerimaging.ontology.TermMatch;

/** The tables of a run's reports. Each run replaces the rows of its own mapper and leaves those of the others. */
final class ReportFiles {

    static final List<String> PROBLEM_COLUMNS = List.of("code", "file", "position", "expected", "done", "mapper");
    private static final List<String> UNMAPPED_COLUMNS = List.of("mapper", "vocabulary", "text", "count");
    private static final List<String> MAPPED_COLUMNS =
            List.of("mapper", "vocabulary", "text", "count", "concept", "match", "rule");
    private static final List<String> QUARANTINE_COLUMNS = List.of("row", "code");
    private static final int OWNER = PROBLEM_COLUMNS.indexOf("mapper");
    private static final int LONGEST_TEXT = 64;

    private final Path folder;
    private final String mapper;
    private final IdentifyingValues identifying;

    ReportFiles(Path folder, String mapper, IdentifyingValues identifying) {
        this.folder = folder;
        this.mapper = mapper;
        this.identifying = identifying;
    }

    /**
     * Writes the tables and returns the rows of {@code problems.csv}, those of other mappers included.
     *
     * @param contradictions between the cases of all mappers
     */
    List<List<String>> write(RunRecord record, List<Issue> contradictions) throws IOException {
        writeTerms("unmapped.csv", UNMAPPED_COLUMNS, unmapped(record));
        writeTerms("mapped.csv", MAPPED_COLUMNS, mapped(record));
        writeQuarantine(record);
        writeIssues("notes.csv", mapper, record.issues().stream().filter(ReportFiles::isNote));
        writeIssues("problems.csv", mapper, record.issues().stream().filter(issue -> !isNote(issue)));
        return writeIssues("problems.csv", "cases", contradictions.stream());
    }

    /** A note is about a file that was used all the same, so that each file in the problems is one left out. */
    private static boolean isNote(Issue issue) {
        return issue.code().startsWith("DICOM-01");
    }

    private List<List<String>> writeIssues(String name, String source, Stream<Issue> issues) throws IOException {
        Path file = folder.resolve(name);
        List<List<String>> rows = new ArrayList<>();
        CsvRows.read(file).stream().map(ReportFiles::owned).forEach(rows::add);
        rows.removeIf(row -> row.get(OWNER).equals(source));
        issues.map(issue -> problem(issue, source))
                .sorted(Comparator.comparing((List<String> row) -> row.get(1)).thenComparing(row -> row.get(0)))
                .forEach(rows::add);
        rows.sort(Comparator.comparing((List<String> row) -> prefix(row)).thenComparing(row -> row.get(OWNER)));
        CsvRows.write(file, PROBLEM_COLUMNS, rows);
        return rows;
    }

    private List<String> problem(Issue issue, String source) {
        return List.of(
                issue.code(),
                identifying.redactPath(issue.file()),
                issue.position(),
                issue.expected(),
                issue.done(),
                source);
    }

    /** A row with its mapper; the first versions did not name it, and each had codes of its own then. */
    private static List<String> owned(List<String> row) {
        return row.size() > OWNER
                ? row
                : Stream.concat(row.stream(), Stream.of(prefix(row).toLowerCase(Locale.ROOT)))
                        .toList();
    }

    private static String prefix(List<String> row) {
        return row.get(0).replaceFirst("-.*", "");
    }

    private Stream<List<String>> unmapped(RunRecord record) {
        return record.unmapped().entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue()))
                .map(entry -> List.of(
                        mapper, entry.getKey().vocabulary(), text(entry.getKey().text()), rounded(entry.getValue())));
    }

    /** In the order of the vocabularies; of each the most frequent texts first. */
    private Stream<List<String>> mapped(RunRecord record) {
        return record.mapped().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<RunRecord.Mapped, Long> entry) ->
                                entry.getKey().vocabulary())
                        .thenComparing(entry -> -entry.getValue())
                        .thenComparing(entry -> entry.getKey().text())
                        .thenComparing(entry -> entry.getKey().match().rule())
                        .thenComparing(entry -> concept(entry.getKey().match())))
                .map(entry -> mapped(entry.getKey(), entry.getValue()));
    }

    private List<String> mapped(RunRecord.Mapped found, long count) {
        return List.of(
                mapper,
                found.vocabulary(),
                text(found.text()),
                rounded(count),
                concept(found.match()),
                found.match().kind().name().toLowerCase(Locale.ROOT),
                found.match().rule());
    }

    private static String concept(TermMatch match) {
        return match.concept().map(Node::getURI).orElse("");
    }

    private void writeTerms(String name, List<String> columns, Stream<List<String>> own) throws IOException {
        Path file = folder.resolve(name);
        List<List<String>> rows = new ArrayList<>(CsvRows.read(file));
        rows.removeIf(row -> row.get(0).equals(mapper));
        own.forEach(rows::add);
        rows.sort(Comparator.comparing(row -> row.get(0)));
        CsvRows.write(file, columns, rows);
    }

    private void writeQuarantine(RunRecord record) throws IOException {
        if (mapper.equals("table")) {
            CsvRows.write(
                    folder.resolve("quarantine.csv"),
                    QUARANTINE_COLUMNS,
                    record.quarantine().stream()
                            .map(row -> List.of(Long.toString(row.row()), row.code()))
                            .toList());
        }
    }

    /** Long texts are stories, not terms. */
    private String text(String text) {
        if (StandardCode.is(text) && !identifying.isLearnt(text)) {
            return text;
        }
        return text.length() > LONGEST_TEXT ? "~too long" : identifying.redact(text);
    }

    static String rounded(long count) {
        SmallCells rule = SmallCells.STANDARD;
        return rule.single(count)
                .fold(published -> Long.toString(published), suppressed -> "under " + rule.threshold());
    }
}
