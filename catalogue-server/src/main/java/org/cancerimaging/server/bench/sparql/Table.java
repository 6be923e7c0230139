package org.cancerimaging.server.bench.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows of text under a heading, as wide as they need to be. */
final class Table {

    private final String title;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String title, List<String> heading) {
        this.title = title;
        rows.add(List.copyOf(heading));
    }

    void row(String name, List<String> cells) {
        List<String> row = new ArrayList<>(List.of(name));
        row.addAll(cells);
        rows.add(row);
    }

    /** The title, the heading and the rows; names to the left, figures to the right. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("", title));
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String format = "%" + (column == 0 ? "-" : "") + Math.max(1, width(column)) + "s";
                line.append(column == 0 ? "" : "  ").append(String.format(Locale.ROOT, format, row.get(column)));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** A number with as many digits as it is worth. */
    static String shown(double number) {
        String format = number >= 100 ? "%,.0f" : number >= 10 ? "%.1f" : "%.2f";
        return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, format, number);
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> row.size() > column)
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(1);
    }
}
