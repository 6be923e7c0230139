package org.cancerimaging.mappers.dicom.pacs;

import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.dicom.SeriesGathering;
import org.cancerimaging.mappers.privacy.Released;

/** What can go wrong with a PACS: the table of the PACS-nnnn codes. */
public enum PacsProblem {
    /** This build cannot speak the protocol. */
    NO_DCM4CHE("PACS-0001", "a build with dcm4che: see docs/dcm4che.md", "nothing mapped"),

    /** No connection in time. */
    NOT_REACHED("PACS-0002", "a PACS at this host and port", "left out after 2 tries: run again"),

    /** The association is rejected. */
    NOT_ACCEPTED("PACS-0003", "a PACS that accepts both titles and C-FIND", "left out"),

    /** A status of failure. */
    NOT_ANSWERED("PACS-0004", "answers to C-FIND (PS3.4 C.4.1)", "left out"),

    /** The association breaks, or no answer comes in time. */
    BROKEN_OFF("PACS-0005", "an answer in time", "left out after 2 tries: run again"),

    /** An answer that cannot be asked for further. */
    NO_UID("PACS-0006", "a Study, Series and SOP Instance UID in each answer", "left out"),

    /** More studies than are kept in memory. */
    TOO_MANY("PACS-0007", "at most 200,000 studies in one run: narrow --study-dates", "nothing mapped"),

    /** The port for C-MOVE. */
    PORT_TAKEN("PACS-0008", "a free port for C-MOVE: choose another --store-port", "nothing mapped"),

    /** C-GET or C-MOVE gives nothing. */
    NOT_SENT("PACS-0101", "one object of the series by C-GET or C-MOVE", "described by what C-FIND says"),

    /** The PACS does not count. */
    NOT_COUNTED("PACS-0102", "how many objects the series has", "counted as one object");

    private final String code;
    private final String expected;
    private final String done;

    PacsProblem(String code, String expected, String done) {
        this.code = code;
        this.expected = expected;
        this.done = done;
    }

    /** Stable code, {@code PACS-nnnn}. */
    public String code() {
        return code;
    }

    /** What a correct PACS does, in plain words. */
    public String expected() {
        return expected;
    }

    /** What is done about it. */
    public String done() {
        return done;
    }

    /** This problem with a study or a series, named by pseudonym. */
    Issue at(Released where, String position) {
        return at(SeriesGathering.place(where) + ", " + position);
    }

    /** This problem with the PACS as a whole. */
    Issue at(String position) {
        return new Issue(code, "", position, expected, done);
    }
}
