package org.cancerimaging.mappers.outbound;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes and reads back the comma-separated reports of a run (RFC 4180, UTF-8, line feeds). */
final class CsvRows {

    private CsvRows() {}

    static void write(Path file, List<String> header, List<List<String>> rows) throws IOException {
        WholeFile.write(file, bytes -> {
            Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            out.write(line(header));
            for (List<String> row : rows) {
                out.write(line(row));
            }
            out.flush();
        });
    }

    /** The rows below the header; none when there is no such file. Cells of reports hold no line breaks. */
    static List<List<String>> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream().skip(1).map(CsvRows::cells).toList();
    }

    static String line(List<String> cells) {
        return String.join(",", cells.stream().map(CsvRows::quoted).toList()) + "\n";
    }

    private static String quoted(String cell) {
        String plain = cell.replaceAll("\\p{Cntrl}", " ");
        // A leading sign would make a spreadsheet run the cell as a formula.
        String harmless = plain.matches("[=+@\\-].*") ? "'" + plain : plain;
        return harmless.matches("[^,\"]*") ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }

    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean inside = false;
        for (int at = 0; at < line.length(); at++) {
            char now = line.charAt(at);
            if (now == '"' && inside && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                cell.append(line.charAt(++at));
            } else if (now == '"') {
                inside = !inside;
            } else if (now == ',' && !inside) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(now);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
