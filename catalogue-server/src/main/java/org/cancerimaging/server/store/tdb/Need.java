package org.cancerimaging.server.store.tdb;

/**
 * How many bytes the databases need for what they hold.
 *
 * @param bytes as after the last compaction, and some for what came since; zero or more
 */
record Need(long bytes) {

    /** A little more than a statement takes with its part of the terms, as loads leave them. */
    private static final long STATEMENT = 500;

    /** The need with so many statements more, or less when the number is below zero. */
    Need with(long statements) {
        return new Need(Math.max(0, bytes + statements * STATEMENT));
    }

    /** Whether the files are so much larger that a compaction pays. */
    boolean isFarExceededBy(long found, long slack) {
        return found > 2 * bytes + slack;
    }
}
