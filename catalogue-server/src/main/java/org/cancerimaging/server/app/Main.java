package org.cancerimaging.server.app;

/** Starts the command line. */
public final class Main {

    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param arguments command name and its options
     */
    public static void main(String... arguments) {}
}
