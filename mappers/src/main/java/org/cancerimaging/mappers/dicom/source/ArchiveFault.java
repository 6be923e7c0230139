package org.cancerimaging.mappers.dicom.source;

import java.io.IOException;

/** Ends the reading of an archive: what went wrong and where. Never leaves this package. */
final class ArchiveFault extends IOException {

    private final SourceProblem problem;
    private final long offset;

    ArchiveFault(SourceProblem problem, long offset) {
        super(problem.code());
        this.problem = problem;
        this.offset = offset;
    }

    SourceProblem problem() {
        return problem;
    }

    /** In the archive, or in what is inflated of it; in bytes. */
    long offset() {
        return offset;
    }
}
