package org.cancerimaging.mappers.tabular;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows one by one. A quote that is not closed costs its own row and no other: reading goes on in the next line.
 *
 * <p>Unless line breaks are allowed inside of quotes, every line is a row. Where they are, a row ends with the quote, but
 * not if a line inside of the quotes would make a whole row by itself: then somebody forgot the quote.
 */
final class CsvReader implements Closeable {

    private static final int LONGEST_ROW = 200;

    private final BufferedReader lines;
    private final char delimiter;
    private final boolean lineBreaks;
    private final Deque<String> again = new ArrayDeque<>();
    private long number;
    private int width;

    CsvReader(Reader text, char delimiter, boolean lineBreaks) {
        this.lines = new BufferedReader(text, 1 << 16);
        this.delimiter = delimiter;
        this.lineBreaks = lineBreaks;
    }

    /** The next row that is not empty; null at the end. */
    @Nullable
    CsvRow next() throws IOException {
        String line = line();
        while (line != null && line.isBlank()) {
            line = line();
        }
        if (line == null) {
            return null;
        }
        CsvRow row = CsvCells.cut(number, line, delimiter);
        CsvRow whole = lineBreaks && row.problem() == TableProblem.OPEN_QUOTE ? continued(line, row) : row;
        width = width == 0 ? whole.cells().size() : width;
        return whole;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private CsvRow continued(String first, CsvRow open) throws IOException {
        StringBuilder text = new StringBuilder(first);
        List<String> taken = new ArrayList<>();
        CsvRow row = open;
        while (row.problem() == TableProblem.OPEN_QUOTE && taken.size() < LONGEST_ROW) {
            String line = line();
            if (line == null) {
                break;
            }
            taken.add(line);
            if (isWholeRow(line)) {
                break;
            }
            row = CsvCells.cut(open.number(), text.append('\n').append(line).toString(), delimiter);
        }
        return row.problem() == null ? row : giveBack(taken, row.problem() == open.problem() ? open : row);
    }

    private boolean isWholeRow(String line) {
        CsvRow alone = CsvCells.cut(number, line, delimiter);
        return width > 1 && alone.problem() == null && alone.cells().size() == width;
    }

    private CsvRow giveBack(List<String> taken, CsvRow row) {
        for (int at = taken.size() - 1; at >= 0; at--) {
            again.push(taken.get(at));
        }
        number -= taken.size();
        return row;
    }

    private @Nullable String line() throws IOException {
        String line = again.isEmpty() ? lines.readLine() : again.pop();
        number += line == null ? 0 : 1;
        return line;
    }
}
