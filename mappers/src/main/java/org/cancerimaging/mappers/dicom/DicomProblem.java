package org.cancerimaging.mappers.dicom;

import org.cancerimaging.mappers.Issue;

/**
 * Everything that can be said about a file that is no faultless DICOM object: the table of the DICOM-nnnn codes.
 * Codes up to 0099 keep a file out; codes from 0101 on are notes about files that were used all the same.
 */
public enum DicomProblem {
    /** The file has no bytes. */
    EMPTY_FILE("DICOM-0001", "a DICOM object; the file is empty", "file left out"),
    /** Neither the prefix DICM nor a plausible first element. */
    NOT_DICOM("DICOM-0002", "DICM at offset 128 or a data set that begins with group 0002 or 0008", "file left out"),
    /** A DICOMDIR: lists other files and is no object of a series. */
    MEDIA_DIRECTORY("DICOM-0003", "nothing more: a media directory (DICOMDIR) lists other files", "not counted"),
    /** The data ends inside an element's tag and length. */
    TRUNCATED("DICOM-0004", "a complete element; the data ends within", "file left out: send it again"),
    /** A length points beyond the end of the file. */
    LENGTH_BEYOND_FILE("DICOM-0005", "a length that ends inside the file", "file left out: send it again"),
    /** No series to count the object under. */
    NO_SERIES_UID("DICOM-0006", "a Series Instance UID (0020,000E)", "file left out"),
    /** Sequences deeper than {@value DataSetReader#DEEPEST} levels. */
    NESTED_TOO_DEEP("DICOM-0007", "at most 64 levels of sequences", "file left out"),
    /** Something else where an item has to be. */
    BROKEN_SEQUENCE("DICOM-0008", "an item (FFFE,E000) or the end of the sequence (FFFE,E0DD)", "file left out"),
    /** More elements than {@value DataSetReader#MOST_ELEMENTS} before the needed ones. */
    TOO_MANY_ELEMENTS("DICOM-0009", "at most 4,000,000 elements before the needed ones", "file left out"),
    /** Compressed data that does not inflate. */
    BROKEN_DEFLATE("DICOM-0013", "a data set in the deflate format (RFC 1951)", "file left out"),
    /** Inflates beyond the limit before the needed elements. */
    DEFLATED_TOO_LARGE("DICOM-0014", "the needed elements in the first 64 MiB of inflated data", "file left out"),
    /** A zip, gzip, tar or similar archive. */
    ARCHIVE("DICOM-0015", "a DICOM object; this is an archive", "file left out: unpack it first"),
    /** A Specific Character Set that is no defined term. */
    UNKNOWN_CHARACTER_SET("DICOM-0101", "a defined term of PS3.3 C.12.1.1.2", "text read as UTF-8 or Latin-1"),
    /** A fault behind or beside the Series Instance UID. */
    READ_IN_PART("DICOM-0102", "an object without faults", "what could be read was used"),
    /** Files of one series that do not agree on patient, study, modality or manufacturer. */
    CONTRADICTORY_SERIES("DICOM-0103", "one value in all files of the series", "value of the first file used"),
    /** Refused here, but not by the second reader. */
    READ_BY_SECOND("DICOM-0104", "an object without faults", "what the second reader read was used");

    private final String code;
    private final String expected;
    private final String done;

    DicomProblem(String code, String expected, String done) {
        this.code = code;
        this.expected = expected;
        this.done = done;
    }

    /** Stable code, {@code DICOM-nnnn}. */
    public String code() {
        return code;
    }

    /** What a correct file has there, in plain words. */
    public String expected() {
        return expected;
    }

    /** What the scan does about it. */
    public String done() {
        return done;
    }

    /** Whether another reader could read what ours refuses for this. */
    boolean mayBeReadAgain() {
        return this != EMPTY_FILE && this != ARCHIVE && this != MEDIA_DIRECTORY;
    }

    /** This problem in one file. */
    public Issue in(String file, String position) {
        return new Issue(code, file, position, expected, done);
    }
}
