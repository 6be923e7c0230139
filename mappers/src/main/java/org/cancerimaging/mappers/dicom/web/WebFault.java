package org.cancerimaging.mappers.dicom.web;

import java.io.IOException;

/** Ends one request for good. Holds no address and nothing of an answer. */
final class WebFault extends IOException {

    private final WebProblem problem;
    private final String position;

    /** A fault and where it stands, e.g. {@code status 503}. */
    WebFault(WebProblem problem, String position) {
        super(problem.code());
        this.problem = problem;
        this.position = position;
    }

    WebProblem problem() {
        return problem;
    }

    String position() {
        return position;
    }
}
