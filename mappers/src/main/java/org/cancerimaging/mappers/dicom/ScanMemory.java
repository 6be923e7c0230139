package org.cancerimaging.mappers.dicom;

import java.io.Closeable;
import java.io.IOException;
import org.cancerimaging.mappers.dicom.journal.Journal;
import org.cancerimaging.mappers.dicom.journal.JournalState;
import org.cancerimaging.mappers.dicom.journal.Spill;
import org.cancerimaging.mappers.privacy.Seal;
import org.cancerimaging.mappers.privacy.SiteKey;
import org.jspecify.annotations.Nullable;

/** The journal of a scan and its room on disk, both of which it can do without. */
final class ScanMemory implements Closeable {

    /** So many bytes of heap for each series that may stay in memory. */
    private static final long BYTES_PER_SERIES = 8192;

    private final @Nullable Journal journal;
    private final @Nullable Spill spill;
    private final int limit;
    private final long started = System.currentTimeMillis();

    private ScanMemory(@Nullable Journal journal, @Nullable Spill spill, int limit) {
        this.journal = journal;
        this.spill = spill;
        this.limit = limit;
    }

    /** Keeps nothing on disk. */
    static ScanMemory none() {
        return new ScanMemory(null, null, Integer.MAX_VALUE);
    }

    /**
     * Opens what is kept in a state folder and says what became of it.
     *
     * @throws IOException when the folder cannot be used
     */
    static ScanMemory open(ScanState state, SiteKey key) throws IOException {
        long room = Runtime.getRuntime().maxMemory() / BYTES_PER_SERIES;
        return open(state, key, (int) Math.min(Integer.MAX_VALUE, room));
    }

    /** With at most so many series in memory. */
    static ScanMemory open(ScanState state, SiteKey key, int limit) throws IOException {
        Spill spill = new Spill(state.folder());
        Seal seal = Seal.of(key, "journal", CodePrint.ofReader());
        Journal journal = Journal.open(state.folder(), seal, state.full());
        say(state, journal);
        return new ScanMemory(journal, spill, limit);
    }

    /** Files that the journal knows. */
    long known() {
        return journal == null ? 0 : journal.size();
    }

    /** How many series stay in memory. */
    int limit() {
        return limit;
    }

    boolean isKept() {
        return journal != null || spill != null;
    }

    FileMemory ofThread() {
        return new FileMemory(journal, started);
    }

    @Nullable
    Overflow overflow() {
        return spill == null ? null : new Overflow(spill);
    }

    /** The scan has seen every file: what it did not see is gone. */
    void tidy() throws IOException {
        if (journal != null) {
            journal.tidy();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (journal != null) {
                journal.close();
            }
        } finally {
            if (spill != null) {
                spill.close();
            }
        }
    }

    private static void say(ScanState state, @Nullable Journal journal) {
        JournalState found = journal == null ? JournalState.UNAVAILABLE : journal.state();
        state.told()
                .accept(
                        switch (found) {
                            case NEW -> "Full scan: every file is read.";
                            case CONTINUED ->
                                "Journal of " + journalSize(journal) + " files: only new and changed ones are read.";
                            case OUTDATED ->
                                "Full scan: the journal is of another version of this software or another site key.";
                            case UNAVAILABLE -> "Full scan without journal: another scan is using the state folder.";
                        });
    }

    private static int journalSize(@Nullable Journal journal) {
        return journal == null ? 0 : journal.size();
    }
}
