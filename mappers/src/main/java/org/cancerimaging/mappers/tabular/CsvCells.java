package org.cancerimaging.mappers.tabular;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a row into cells by RFC 4180, strictly: quotes stand around a whole cell or not at all. */
final class CsvCells {

    private final String text;
    private final char delimiter;
    private final List<String> cells = new ArrayList<>();
    private int at;
    private @Nullable TableProblem problem;

    private CsvCells(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    static CsvRow cut(long number, String text, char delimiter) {
        CsvCells cut = new CsvCells(text, delimiter);
        cut.run();
        return new CsvRow(number, cut.problem == null ? cut.cells : List.of(), cut.problem);
    }

    private void run() {
        do {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
        } while (problem == null && at++ < text.length());
    }

    private String plain() {
        int end = text.indexOf(delimiter, at);
        String cell = text.substring(at, end < 0 ? text.length() : end);
        if (cell.indexOf('"') >= 0) {
            problem = TableProblem.STRAY_QUOTE;
        }
        at += cell.length();
        return cell;
    }

    /** Ends behind the closing quote, where a delimiter or the end must stand. */
    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length() && (text.charAt(at) != '"' || isDoubled())) {
            at += isDoubled() ? 1 : 0;
            cell.append(text.charAt(at++));
        }
        if (at >= text.length()) {
            problem = TableProblem.OPEN_QUOTE;
        } else if (++at < text.length() && text.charAt(at) != delimiter) {
            problem = TableProblem.STRAY_QUOTE;
        }
        return cell.toString();
    }

    private boolean isDoubled() {
        return text.charAt(at) == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
    }
}
