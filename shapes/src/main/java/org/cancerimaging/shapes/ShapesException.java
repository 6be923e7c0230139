package org.cancerimaging.shapes;

/** Shapes that cannot be run at all, or that were stopped: the caller's input is at fault, not the program. */
public final class ShapesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String subject;

    ShapesException(String code, String subject, String message) {
        super(message);
        this.code = code;
        this.subject = subject;
    }

    /** Stable code, {@code SHAPES-0001} and up; listed in {@code docs/conformance.md}. */
    public String code() {
        return code;
    }

    /** The shape at fault; empty when it is the whole set. */
    public String subject() {
        return subject;
    }
}
