package org.cancerimaging.mappers.dicom.source;

import org.cancerimaging.mappers.Issue;

/** Why bytes could not be had, or not all of them: those of the DICOM-nnnn codes that are about files as such. */
public enum SourceProblem {
    /** The operating system refuses to open or to read. */
    UNREADABLE("DICOM-0010", "a file or folder that this user may read", "left out: check permissions and disk"),

    /** A pipe, a device or a socket. */
    NOT_A_FILE("DICOM-0011", "a regular file", "left out"),

    /** A link to something scanned in its own place, or to nothing. */
    LINK_NOT_FOLLOWED("DICOM-0012", "a link to something outside the scanned folders", "link not followed"),

    /** An archive that ends early, or whose structure is damaged. */
    BROKEN_ARCHIVE("DICOM-0030", "an archive whole to its end", "what stands before was used: send it again"),

    /** A member behind a password. */
    ENCRYPTED_MEMBER("DICOM-0031", "a member without password", "left out: unpack it first"),

    /** A zip member compressed in another way than by deflate. */
    UNKNOWN_COMPRESSION("DICOM-0032", "a member stored or deflated", "left out: unpack it first"),

    /** Inflates out of proportion, has too many members, or is too large where it stands. */
    ARCHIVE_TOO_LARGE(
            "DICOM-0033",
            "an archive that grows at most 500-fold, of at most 16 million members; one in another of at most 64 MiB",
            "what stands before was used: unpack it first");

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
