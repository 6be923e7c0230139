package org.cancerimaging.server.validation;

import org.cancerimaging.server.http.CatalogueException;

/**
 * A document that could not be read, so that nothing can be said about it.
 *
 * @param code stable code, e.g. {@code SUBMISSION-0001}
 * @param document its name
 * @param line from 1; 0 when unknown
 * @param column from 1; 0 when unknown
 * @param message what was expected and how to fix it; holds no value of the document
 */
public record Failure(String code, String document, long line, long column, String message) {

    /** A refusal of the reader. */
    public static Failure of(String document, CatalogueException refused) {
        long line = refused.faults().isEmpty() ? 0 : refused.faults().get(0).line();
        long column = refused.faults().isEmpty() ? 0 : refused.faults().get(0).column();
        return new Failure(refused.code(), document, Math.max(line, 0), Math.max(column, 0), refused.detail());
    }

    /** {@code file:line:column}, or the name alone. */
    public String place() {
        return line == 0 ? document : document + ":" + line + ":" + Math.max(column, 1);
    }
}
