package org.cancerimaging.server.http;

/**
 * Work that spares the first callers a wait. A server does it once it is ready, in the background; whoever needs the
 * result earlier makes it at that moment.
 */
@FunctionalInterface
public interface AfterStart {

    /** Does the work; may take seconds. */
    void run();
}
