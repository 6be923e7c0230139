package org.cancerimaging.mappers.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cancerimaging.mappers.Issue;

/**
 * Compares row 1 with the mapping file before any row is read. Headers are shown only where most of them are known, since
 * in a table without header row 1 is a patient.
 */
final class TableHeader {

    private static final Pattern SPEAKABLE = Pattern.compile("[\\p{L}][\\p{L}\\p{M}\\w /().%-]{0,40}");
    private static final Pattern LONG_NUMBER = Pattern.compile(".*\\d{5}.*");

    private final List<String> cells;
    private final TableMapping mapping;
    private final String file;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> doubled = new HashSet<>();

    TableHeader(List<String> cells, TableMapping mapping, String file) {
        this.cells =
                cells.stream().map(cell -> cell.replace('\u00a0', ' ').strip()).toList();
        this.mapping = mapping;
        this.file = file;
        for (int at = 0; at < this.cells.size(); at++) {
            if (places.putIfAbsent(key(this.cells.get(at)), at) != null) {
                doubled.add(key(this.cells.get(at)));
            }
        }
    }

    /** How many of the mapping's columns the header has. */
    long known() {
        return columns().stream().filter(places::containsKey).count();
    }

    int width() {
        return cells.size();
    }

    /** Where a column stands, from 0; -1 where the table lacks it. */
    int place(String column) {
        return places.getOrDefault(key(column), -1);
    }

    /** What keeps the table from being read: missing and doubled columns. */
    List<Issue> faults() {
        if (known() == 0) {
            return List.of(TableProblem.NO_HEADER.inFile(file, "row 1", "", "nothing mapped"));
        }
        List<Issue> faults = new ArrayList<>();
        for (ColumnRule rule : mapping.rules()) {
            String column = rule.column();
            if (!column.isEmpty() && place(column) < 0 && !rule.optional()) {
                faults.add(TableProblem.MISSING_COLUMN.inFile(
                        file, "row 1, column " + column, hint(column), "nothing mapped"));
            }
            if (doubled.contains(key(column))) {
                faults.add(TableProblem.DUPLICATE_COLUMN.inFile(file, "row 1, column " + column, "", "nothing mapped"));
            }
        }
        return faults;
    }

    /** Columns that nobody asked for. */
    List<Issue> strangers() {
        return strangerPlaces().stream()
                .map(at -> TableProblem.UNKNOWN_COLUMN.inFile(
                        file, "row 1, column " + (at + 1) + name(cells.get(at)), "", "column left out"))
                .toList();
    }

    /** Columns whose values may name people: those that are said to, and those of which nothing is said. */
    Set<Integer> identifyingPlaces() {
        Set<Integer> places = new HashSet<>(strangerPlaces());
        mapping.identifying().stream().map(this::place).filter(at -> at >= 0).forEach(places::add);
        mapping.ignored().stream().map(this::place).filter(at -> at >= 0).forEach(places::add);
        mapping.rules().stream()
                .filter(rule -> Set.of(Target.PATIENT_ID, Target.BIRTH_DATE)
                        .contains(rule.target().name()))
                .map(rule -> place(rule.column()))
                .filter(at -> at >= 0)
                .forEach(places::add);
        return places;
    }

    private List<Integer> strangerPlaces() {
        Set<String> said = columns();
        mapping.identifying().forEach(column -> said.add(key(column)));
        mapping.ignored().forEach(column -> said.add(key(column)));
        List<Integer> strangers = new ArrayList<>();
        for (int at = 0; at < cells.size(); at++) {
            if (!said.contains(key(cells.get(at)))) {
                strangers.add(at);
            }
        }
        return strangers;
    }

    private Set<String> columns() {
        return mapping.rules().stream()
                .map(ColumnRule::column)
                .filter(column -> !column.isEmpty())
                .map(TableHeader::key)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private String hint(String column) {
        List<String> speakable =
                cells.stream().filter(cell -> !name(cell).isEmpty()).toList();
        return Nearest.find(column, speakable)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("");
    }

    private String name(String cell) {
        boolean headerIsThere = known() * 2 > columns().size();
        boolean harmless =
                SPEAKABLE.matcher(cell).matches() && !LONG_NUMBER.matcher(cell).matches();
        return headerIsThere && harmless ? " '" + cell + "'" : "";
    }

    private static String key(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }
}
