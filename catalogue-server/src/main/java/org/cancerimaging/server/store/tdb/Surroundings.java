package org.cancerimaging.server.store.tdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** What the catalogue meets outside itself; tests put a full disk, a still clock or a sudden end in its place. */
interface Surroundings {

    /** A moment of a commit at which the process may end. */
    enum Moment {
        PENDING_WRITTEN,
        PREPARED,
        RESTRICTED_BEGINS,
        PUBLIC_BEGINS,
        BOTH_APPLIED,
        HISTORY_KEPT,
        COMMITTED,
        PENDING_DROPPED
    }

    /** The real ones. */
    Surroundings REAL = new Surroundings() {};

    /** The time of new revisions. */
    default Clock clock() {
        return Clock.systemUTC();
    }

    /** Room that is left for the data folder, in bytes. */
    default long freeBytes(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /** How many bytes the databases may grow, beside doubling, before they are compacted. */
    default long slackBytes() {
        return 512L << 20;
    }

    /** Called at each moment of a commit. */
    default void reached(Moment moment) {}
}
