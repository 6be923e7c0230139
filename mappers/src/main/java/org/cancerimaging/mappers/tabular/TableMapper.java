package org.cancerimaging.mappers.tabular;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cancerimaging.mappers.Intake;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.Mapper;
import org.cancerimaging.mappers.Mapping;
import org.cancerimaging.mappers.Site;
import org.cancerimaging.mappers.SourceRefused;
import org.cancerimaging.ontology.Ontology;

/**
 * Maps clinical tables row by row, in memory that grows with the number of patients only. Broken rows are left out as a
 * whole and told with row, column and code.
 */
public final class TableMapper implements Mapper<TableSource> {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    /** Made by the list of mappers. */
    public TableMapper() {}

    @Override
    public String name() {
        return "table";
    }

    @Override
    public Class<TableSource> reads() {
        return TableSource.class;
    }

    @Override
    public void map(TableSource source, Site site, Intake intake) throws IOException {
        String file = String.valueOf(source.file().getFileName());
        TableMapping mapping = source.mapping();
        intake.progress().expect(Files.size(source.file()));
        TextEncoding encoding = TextEncoding.of(source.file(), mapping.format().encoding());
        intake.fact("encoding", encoding.description());
        try {
            char delimiter = delimiter(source.file(), encoding, mapping);
            intake.fact("delimiter", delimiter == '\t' ? "tab" : String.valueOf(delimiter));
            try (CountedReader text = new CountedReader(encoding.open(source.file()), intake.progress());
                    CsvReader rows =
                            new CsvReader(text, delimiter, mapping.format().lineBreaks())) {
                map(rows, mapping, site, intake, file);
            }
        } catch (CharacterCodingException other) {
            throw refused(
                    TableProblem.ENCODING.inFile(file, "", "it is not " + encoding.description(), "nothing mapped"));
        }
    }

    private static void map(CsvReader rows, TableMapping mapping, Site site, Intake intake, String file)
            throws IOException {
        CsvRow first = rows.next();
        if (first == null || first.problem() != null) {
            throw refused(TableProblem.EMPTY.inFile(file, "row 1", "", "nothing mapped"));
        }
        TableHeader header = new TableHeader(first.cells(), mapping, file);
        if (!header.faults().isEmpty()) {
            throw new SourceRefused("The table does not have the columns of the mapping file.", header.faults());
        }
        header.strangers().forEach(intake::report);
        TablePlan plan = TablePlan.of(mapping, header);
        new ColumnOrigins(plan, intake, file).tell();
        RowMapping mapper = new RowMapping(Ontology.load(), plan, site, intake, file);
        for (CsvRow row = rows.next(); row != null; row = rows.next()) {
            learn(row, plan, intake);
            Mapping outcome = mapper.map(row);
            intake.count("rows", 1);
            intake.count(outcome.fold(mapped -> "rows mapped", rejected -> "rows left out"), 1);
            intake.take(outcome);
        }
        intake.take(mapper.sexes());
    }

    private static void learn(CsvRow row, TablePlan plan, Intake intake) {
        for (int place : plan.identifying()) {
            if (place < row.cells().size() && !row.cells().get(place).isBlank()) {
                intake.identifying().add(row.cells().get(place));
            }
        }
    }

    /** The delimiter with which row 1 has most of the mapping's columns. */
    private static char delimiter(Path file, TextEncoding encoding, TableMapping mapping) throws IOException {
        Character configured = mapping.format().delimiter();
        if (configured != null) {
            return configured;
        }
        char best = ',';
        long most = -1;
        for (char candidate : DELIMITERS) {
            long known = knownColumns(file, encoding, mapping, candidate);
            if (known > most) {
                best = candidate;
                most = known;
            }
        }
        return best;
    }

    private static long knownColumns(Path file, TextEncoding encoding, TableMapping mapping, char delimiter)
            throws IOException {
        try (Reader text = encoding.open(file);
                CsvReader rows = new CsvReader(text, delimiter, false)) {
            CsvRow first = rows.next();
            return first == null ? 0 : new TableHeader(first.cells(), mapping, "").known();
        }
    }

    private static SourceRefused refused(Issue issue) {
        return new SourceRefused("The table cannot be read.", List.of(issue));
    }
}
