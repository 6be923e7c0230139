package org.cancerimaging.server.http;

/** A refused request. Turned into an RFC 9457 problem document in one place. */
public final class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /**
     * Makes a refusal.
     *
     * @param status HTTP status, 4xx or 503
     * @param code stable code, e.g. {@code SUBMISSION-0002}
     * @param message what was expected and how to fix it; holds no source value
     */
    public CatalogueException(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Stable code. */
    public String code() {
        return code;
    }

    /** What was expected and how to fix it. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
