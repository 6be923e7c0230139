package org.cancerimaging.mappers.outbound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Where the statements of a mapping came from, as its report folder tells it. Rows are known for those things only that were
 * asked for when the files were read, so that millions of others take no memory.
 */
public final class Origins {

    /** Knows nothing. */
    public static final Origins NONE = new Origins(Set.of());

    private final Map<Filled, List<Part>> parts = new HashMap<>();
    private final Map<String, List<Place>> places = new HashMap<>();
    private final Set<String> asked;

    private record Filled(String thing, String property) {}

    private record Part(String mapper, String file, String text) {}

    private record Place(String mapper, String property, long row) {}

    private Origins(Set<String> asked) {
        this.asked = Set.copyOf(asked);
    }

    /**
     * Reads the files of a report folder.
     *
     * @param things IRIs whose rows are asked for
     * @param only the mapper whose origins are wanted; null for all
     */
    static Origins read(Path reports, Set<String> things, @Nullable String only) throws IOException {
        Origins origins = new Origins(things);
        Set<String> wanted = things.stream()
                .flatMap(thing -> OriginNames.wholes(thing).stream())
                .collect(Collectors.toSet());
        Set<String> mappers = new TreeSet<>();
        for (List<String> row : CsvRows.read(reports.resolve(OriginFiles.PARTS))) {
            if (row.size() == OriginFiles.PART_COLUMNS.size() && (only == null || only.equals(row.get(0)))) {
                mappers.add(row.get(0));
                origins.parts
                        .computeIfAbsent(new Filled(row.get(2), row.get(3)), any -> new ArrayList<>())
                        .add(new Part(row.get(0), row.get(1), row.get(4)));
            }
        }
        for (String mapper : mappers) {
            origins.readRows(OriginFiles.rowsOf(reports, mapper), mapper, wanted);
        }
        return origins;
    }

    private void readRows(Path file, String mapper, Set<String> things) throws IOException {
        if (things.isEmpty() || Files.notExists(file)) {
            return;
        }
        try (Stream<String> lines = Files.lines(file)) {
            lines.skip(1)
                    .map(CsvRows::cells)
                    .filter(row -> row.size() == 3
                            && things.contains(row.get(0))
                            && row.get(2).matches("\\d{1,18}"))
                    .forEach(row -> places.computeIfAbsent(row.get(0), any -> new ArrayList<>())
                            .add(new Place(mapper, row.get(1), Long.parseLong(row.get(2)))));
        }
    }

    /**
     * Where a value came from, or where one that is missing would have come from; one origin for each mapper that fills the
     * property, none where nobody knows.
     *
     * @param property IRI; null when it is about the thing itself
     */
    public List<Origin> of(Node thing, @Nullable String property) {
        if (!thing.isURI() || (parts.isEmpty() && places.isEmpty())) {
            return List.of();
        }
        SortedMap<String, List<Part>> found = parts(thing.getURI(), property);
        SortedMap<String, Long> rows = rows(thing.getURI(), property);
        if (found.isEmpty()) {
            return rows.entrySet().stream()
                    .map(row -> new Origin(file(row.getKey()), row.getValue(), ""))
                    .toList();
        }
        return found.entrySet().stream()
                .map(entry -> origin(entry.getValue(), rows.getOrDefault(entry.getKey(), 0L)))
                .toList();
    }

    private static Origin origin(List<Part> parts, long row) {
        List<String> texts = parts.stream().map(Part::text).distinct().toList();
        return new Origin(parts.get(0).file(), row, String.join(" or ", texts));
    }

    private SortedMap<String, List<Part>> parts(String iri, @Nullable String property) {
        SortedMap<String, List<Part>> found = new TreeMap<>();
        if (property != null) {
            for (String kind : OriginNames.kinds(iri)) {
                parts.getOrDefault(new Filled(kind, property), List.of())
                        .forEach(part -> found.computeIfAbsent(part.mapper(), any -> new ArrayList<>())
                                .add(part));
            }
        }
        return found;
    }

    /**
     * By mapper the row of the property, else of the thing, else of what it is part of. None of a thing that was not asked
     * for: that of what it is part of may be known by chance, and another.
     */
    private SortedMap<String, Long> rows(String iri, @Nullable String property) {
        SortedMap<String, Long> rows = new TreeMap<>();
        if (!asked.contains(iri)) {
            return rows;
        }
        for (String whole : OriginNames.wholes(iri)) {
            List<Place> told = places.getOrDefault(whole, List.of());
            told.stream()
                    .filter(place -> place.property().equals(property))
                    .forEach(place -> rows.putIfAbsent(place.mapper(), place.row()));
            told.stream()
                    .filter(place -> place.property().isEmpty())
                    .forEach(place -> rows.putIfAbsent(place.mapper(), place.row()));
        }
        return rows;
    }

    private String file(String mapper) {
        return parts.values().stream()
                .flatMap(List::stream)
                .filter(part -> part.mapper().equals(mapper))
                .map(Part::file)
                .findFirst()
                .orElse("");
    }
}
