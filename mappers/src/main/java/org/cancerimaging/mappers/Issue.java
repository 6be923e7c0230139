package org.cancerimaging.mappers;

/**
 * One problem with a piece of source data. Holds no source value, only where it stands and what was expected.
 *
 * @param code stable code, e.g. {@code DICOM-0007}, one row of the table in {@code docs/problems.md}
 * @param file path relative to the source's root, with identifying parts replaced by keyed tokens once it is written
 * @param position where in the file: {@code offset 132, tag (0020,000E)} or {@code row 7, column sex}
 * @param expected what a correct source has there, in plain words
 * @param done what was done about it, e.g. {@code file left out}
 */
public record Issue(String code, String file, String position, String expected, String done) {

    /** File and position in one, e.g. {@code patients.csv, row 7, column sex}. */
    public String place() {
        return file.isEmpty() || position.isEmpty() ? file + position : file + ", " + position;
    }
}
