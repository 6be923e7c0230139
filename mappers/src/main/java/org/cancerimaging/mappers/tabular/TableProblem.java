package org.cancerimaging.mappers.tabular;

import org.cancerimaging.mappers.Issue;

/** What can be wrong with a table, its rows, or its mapping file. */
enum TableProblem {
    EMPTY("TABLE-0001", "a header in row 1 and rows below it"),
    ENCODING("TABLE-0002", "text in the encoding that the mapping file names"),
    NO_HEADER("TABLE-0003", "a header in row 1; none of its cells is a column of the mapping file"),
    MISSING_COLUMN("TABLE-0004", "a column that the mapping file names"),
    DUPLICATE_COLUMN("TABLE-0005", "each mapped column once"),
    UNKNOWN_COLUMN("TABLE-0006", "only columns that the mapping file names, under columns, identifying or ignore"),
    OPEN_QUOTE("TABLE-0010", "a closing quote in the same row (or 'line-breaks: allowed' in the mapping file)"),
    STRAY_QUOTE("TABLE-0011", "quotes around a whole value only, doubled inside of it"),
    SHORT_ROW("TABLE-0012", "as many values as the header has columns; this row has fewer"),
    LONG_ROW("TABLE-0013", "as many values as the header has columns; this row has more"),
    NO_PATIENT_ID("TABLE-0014", "a patient id"),
    CONTROL_CHARACTER("TABLE-0015", "no line breaks and no control characters in a mapped value"),
    BAD_DATE("TABLE-0020", "a date in the format that the mapping file names, from 1900 to 2100"),
    BAD_NUMBER("TABLE-0021", "a number with the decimal sign that the mapping file names"),
    OUT_OF_RANGE("TABLE-0022", "a number that is possible for this value"),
    BAD_AGE("TABLE-0023", "an age in whole years from 0 to 120"),
    BAD_CODE("TABLE-0024", "a code of the form that its system has, e.g. 8140/3 or C50.4"),
    SEX_CONTRADICTION(
            "TABLE-0025", "the same sex in all rows of a patient", "row left out, and the sex of the patient"),
    BIRTH_AFTER_DIAGNOSIS("TABLE-0026", "a date of birth before the date of diagnosis"),
    AGE_CONTRADICTION("TABLE-0027", "an age that agrees to a year with the date of birth"),
    NO_DIAGNOSIS_DATE("TABLE-0030", "a date of diagnosis, from which the days to a treatment are counted"),
    MAPPING_FILE("TABLE-0100", "a mapping file as docs/mapping-tables.md describes it");

    private final String code;
    private final String expected;
    private final String done;

    TableProblem(String code, String expected) {
        this(code, expected, "row left out");
    }

    TableProblem(String code, String expected, String done) {
        this.code = code;
        this.expected = expected;
        this.done = done;
    }

    /** The problem of a row, or of one value of it. */
    Issue inRow(String file, long row, String column) {
        return new Issue(code, file, position(row, column), expected, done);
    }

    /** The problem of a row that stays, but for one value. */
    Issue note(String file, long row, String column, String done) {
        return new Issue(code, file, position(row, column), expected, done);
    }

    /** The problem of the table as a whole. */
    Issue inFile(String file, String position, String more, String done) {
        return new Issue(code, file, position, more.isEmpty() ? expected : expected + "; " + more, done);
    }

    /** A mistake in the mapping file. */
    static Issue inMapping(int line, String expected) {
        return new Issue(MAPPING_FILE.code, "", "mapping file, line " + line, expected, "nothing mapped");
    }

    private static String position(long row, String column) {
        return column.isEmpty() ? "row " + row : "row " + row + ", column " + column;
    }
}
