package org.cancerimaging.mappers.dicom.web;

import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.dicom.SeriesGathering;
import org.cancerimaging.mappers.privacy.Released;

/** What can go wrong with a DICOMweb server: the table of the DICOMWEB-nnnn codes. */
public enum WebProblem {
    /** No connection, or no answer in time. */
    NOT_REACHED("DICOMWEB-0001", "an answer in time", "left out after 4 tries: run again"),

    /** Status 401, 403 or 407. */
    NOT_PERMITTED("DICOMWEB-0002", "permission: check token or header", "left out"),

    /** A redirect away from the host that was named. */
    REDIRECTED(
            "DICOMWEB-0003", "an answer from the host that was named", "redirect not followed: name the new address"),

    /** Status 429 or 5xx again and again. */
    SERVER_FAILED("DICOMWEB-0004", "an answer without server error", "left out after 4 tries: run again"),

    /** Another status than 200 and 204. */
    NOT_ANSWERED("DICOMWEB-0005", "an answer to this QIDO-RS or WADO-RS request", "left out"),

    /** No JSON, or not that of the standard. */
    BROKEN_ANSWER("DICOMWEB-0006", "DICOM JSON (PS3.18 Annex F)", "left out"),

    /** More than can be held or is sensible. */
    TOO_LARGE("DICOMWEB-0007", "an answer of at most 64 MiB and data sets of at most 8 MiB", "left out"),

    /** A result that cannot be asked for further. */
    NO_UID("DICOMWEB-0008", "a Study, Series and SOP Instance UID in each result", "left out"),

    /** The server does not count. */
    NOT_COUNTED("DICOMWEB-0101", "(0020,1209) Number of Series Related Instances", "counted as one object"),

    /** Finds an object and does not give its metadata. */
    NO_METADATA("DICOMWEB-0102", "metadata of the object that the search found", "described by what the search says");

    private final String code;
    private final String expected;
    private final String done;

    WebProblem(String code, String expected, String done) {
        this.code = code;
        this.expected = expected;
        this.done = done;
    }

    /** Stable code, {@code DICOMWEB-nnnn}. */
    public String code() {
        return code;
    }

    /** What a correct server gives, in plain words. */
    public String expected() {
        return expected;
    }

    /** What is done about it. */
    public String done() {
        return done;
    }

    /** This problem with a study or a series, named by pseudonym. */
    Issue at(Released where, String position) {
        return new Issue(code, "", SeriesGathering.place(where) + ", " + position, expected, done);
    }

    /** This problem with the server as a whole. */
    Issue at(String position) {
        return new Issue(code, "", position, expected, done);
    }
}
