package org.cancerimaging.mappers.outbound;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.cancerimaging.mappers.privacy.IdentifyingValues;
import org.cancerimaging.mappers.privacy.Released;
import org.jspecify.annotations.Nullable;

/**
 * Writes where the statements of a mapper come from: {@code origins.csv} tells which part of a source fills which
 * property, {@code origins-MAPPER.csv} in which row each thing was read. Rows are written as they come and kept nowhere
 * else. They lead from a pseudonym back to a person, so only their owner can read them, and they are never pushed.
 */
final class OriginFiles implements AutoCloseable {

    /** The parts of all mappers, and the keys of the description file. */
    static final String PARTS = "origins.csv";

    static final List<String> PART_COLUMNS = List.of("mapper", "file", "thing", "property", "part");
    private static final List<String> ROW_COLUMNS = List.of("thing", "property", "row");

    private final Path reports;
    private final String mapper;
    private final IdentifyingValues identifying;
    private final Path draft;
    private final Writer rows;
    private final List<List<String>> parts = new ArrayList<>();
    private boolean anyRow;

    OriginFiles(Path reports, String mapper, IdentifyingValues identifying) throws IOException {
        this.reports = reports;
        this.mapper = mapper;
        this.identifying = identifying;
        this.draft = WholeFile.draft(rowsOf(reports, mapper));
        this.rows = open(draft);
        rows.write(CsvRows.line(ROW_COLUMNS));
    }

    /** Where the rows of a mapper stand. */
    static Path rowsOf(Path reports, String mapper) {
        return reports.resolve("origins-" + mapper + ".csv");
    }

    void fills(String file, String thing, Node property, String part) {
        parts.add(List.of(mapper, file, thing, property.getURI(), part));
    }

    void readFrom(Released thing, @Nullable Node property, long row) {
        String name = property == null ? "" : property.getURI();
        try {
            rows.append(cell(thing.node().getURI()))
                    .append(',')
                    .append(cell(name))
                    .append(',');
            rows.append(Long.toString(row)).append('\n');
            anyRow = true;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** There are millions of them, and an IRI has no character that needs more than quotes. */
    private static String cell(String iri) {
        return iri.indexOf(',') < 0 ? iri : '"' + iri + '"';
    }

    /** Puts the files in place of old ones. To be called when all identifying values are known. */
    void finish() throws IOException {
        rows.close();
        Path file = rowsOf(reports, mapper);
        if (anyRow) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(file);
        }
        replace(reports, mapper, parts.stream().map(this::redacted).toList());
    }

    private List<String> redacted(List<String> part) {
        return List.of(part.get(0), identifying.redactPath(part.get(1)), part.get(2), part.get(3), part.get(4));
    }

    /** Puts these parts in place of those that the owner told before. */
    static void replace(Path reports, String owner, List<List<String>> parts) throws IOException {
        Path file = reports.resolve(PARTS);
        Stream<List<String>> others =
                CsvRows.read(file).stream().filter(row -> !row.get(0).equals(owner));
        List<List<String>> all = Stream.concat(others, parts.stream().distinct())
                .sorted(Comparator.comparing(row -> row.get(0)))
                .toList();
        CsvRows.write(file, PART_COLUMNS, all);
    }

    @Override
    public void close() throws IOException {
        rows.close();
        Files.deleteIfExists(draft);
    }

    private static Writer open(Path draft) throws IOException {
        Files.deleteIfExists(draft);
        boolean posix = draft.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createFile(draft, ownerOnly);
        return new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(draft), StandardCharsets.UTF_8));
    }
}
