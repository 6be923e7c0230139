package org.cancerimaging.mappers.tabular;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row as it stands in the file, or what is wrong with it. Holds source values.
 *
 * @param number line of the file on which it starts, from 1, as spreadsheets and editors show it
 * @param cells without quotes; empty where something is wrong
 * @param problem null where the row could be read
 */
record CsvRow(long number, List<String> cells, @Nullable TableProblem problem) {

    /** Shows where it stands only. */
    @Override
    public String toString() {
        return "CsvRow[" + number + "]";
    }
}
