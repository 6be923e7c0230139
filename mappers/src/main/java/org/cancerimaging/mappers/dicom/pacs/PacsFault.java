package org.cancerimaging.mappers.dicom.pacs;

import java.io.IOException;

/** Ends one question to a PACS. Holds no address, no title and nothing of an answer. */
public final class PacsFault extends IOException {

    private final PacsProblem problem;
    private final String position;

    /** A fault and where it stands, e.g. {@code status A700}. */
    public PacsFault(PacsProblem problem, String position) {
        super(problem.code() + " " + position);
        this.problem = problem;
        this.position = position;
    }

    /** What is wrong. */
    public PacsProblem problem() {
        return problem;
    }

    /** What was going on. */
    public String position() {
        return position;
    }
}
