package org.cancerimaging.server.validation;

import java.io.IOException;
import java.io.Writer;

/** One form of an outcome. */
@FunctionalInterface
interface ReportWriter {

    /** Writes the whole outcome; does not close. */
    void write(Outcome outcome, Writer out) throws IOException;
}
