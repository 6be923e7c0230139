package org.cancerimaging.mappers.tabular;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the values of one column, or one constant, become a value of a target.
 *
 * @param column header of the column; empty for a constant
 * @param constant the value of all rows; empty for a column
 * @param target what is filled
 * @param values replacements, applied first
 * @param date format of dates; null for targets that are none
 * @param decimal decimal sign of numbers
 * @param unit UCUM code of a marker's number; empty when it has none
 * @param optional whether the table may lack the column
 * @param line of the mapping file
 */
record ColumnRule(
        String column,
        String constant,
        Target target,
        Map<String, String> values,
        @Nullable DateTimeFormatter date,
        char decimal,
        String unit,
        boolean optional,
        int line) {

    /** Copies the replacements. */
    ColumnRule {
        values = Map.copyOf(values);
    }
}
