package org.cancerimaging.server.http;

import java.util.List;

/** A refused request. Turned into an RFC 9457 problem document in one place. */
public final class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<Fault> faults;

    /**
     * Makes a refusal.
     *
     * @param status HTTP status, 4xx or 503
     * @param code stable code, e.g. {@code SUBMISSION-0002}
     * @param message what was expected and how to fix it; holds no source value
     */
    public CatalogueException(int status, String code, String message) {
        this(status, code, message, List.of());
    }

    /**
     * Makes a refusal that points at places in the request.
     *
     * @param status HTTP status, 4xx or 503
     * @param code stable code, e.g. {@code QUERY-0001}
     * @param message what was expected and how to fix it; holds no source value
     * @param faults the places, first one first
     */
    public CatalogueException(int status, String code, String message, List<Fault> faults) {
        super(message);
        this.status = status;
        this.code = code;
        this.faults = List.copyOf(faults);
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

    /** Places in the request that could not be read; empty when the refusal is about the whole. */
    public List<Fault> faults() {
        return faults;
    }
}
