package org.cancerimaging.server.http;

/** A failure for the log: types and stack frames of the original, without messages, which may hold source values. */
final class Redacted extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 8;

    private Redacted(String type) {
        super(type);
    }

    static Redacted of(Throwable original) {
        return of(original, DEEPEST);
    }

    private static Redacted of(Throwable original, int depth) {
        Redacted copy = new Redacted(original.getClass().getName());
        copy.setStackTrace(original.getStackTrace());
        if (original.getCause() != null && depth > 0) {
            copy.initCause(of(original.getCause(), depth - 1));
        }
        return copy;
    }
}
