package org.cancerimaging.server.store;

/** The store cannot answer now. Shown as 503 with Retry-After. */
public class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Keeps the cause for the operator's log; the message holds no data. */
    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /** Says what an operator can do; there is no deeper cause. */
    public StoreUnavailable(String message) {
        super(message);
    }
}
