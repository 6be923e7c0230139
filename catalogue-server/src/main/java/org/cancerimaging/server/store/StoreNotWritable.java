package org.cancerimaging.server.store;

/** A write that was not begun, since the disk is full or cannot be written; reading goes on. Shown as 503, STORE-0002. */
public final class StoreNotWritable extends StoreUnavailable {

    private static final long serialVersionUID = 1L;

    /** Keeps the cause for the operator's log; the message holds no data. */
    public StoreNotWritable(String message, Throwable cause) {
        super(message, cause);
    }

    /** Says what an operator can do; there is no deeper cause. */
    public StoreNotWritable(String message) {
        super(message);
    }
}
