package org.cancerimaging.mappers.dicom.source;

import org.cancerimaging.mappers.Issue;

/** Why bytes could not be had, or not all of them: those of the DICOM-nnnn codes that are about files as such. */
public enum SourceProblem {
    /** The operating system refuses to open or to read. */
    UNREADABLE("DICOM-0010", "a file or folder that this user may read", "left out: check permissions and disk"),

    /** A pipe, a device or a socket. */
    NOT_A_FILE("DICOM-0011", "a regular file", "left out"),

    /** A link to something scanned in its own place, or to nothing. */
    LINK_NOT_FOLLOWED("DICOM-0012", "a link to something outside the scanned folders", "link not followed");

    private final String code;
    private final String expected;
    private final String done;

    SourceProblem(String code, String expected, String done) {
        this.code = code;
        this.expected = expected;
        this.done = done;
    }

    /** Stable code, {@code DICOM-nnnn}. */
    public String code() {
        return code;
    }

    /** What a correct source has there, in plain words. */
    public String expected() {
        return expected;
    }

    /** What the scan does about it. */
    public String done() {
        return done;
    }

    /** This problem in one file. */
    public Issue in(String file, String position) {
        return new Issue(code, file, position, expected, done);
    }
}
