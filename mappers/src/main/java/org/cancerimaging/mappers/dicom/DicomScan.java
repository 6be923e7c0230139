package org.cancerimaging.mappers.dicom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.Progress;
import org.cancerimaging.mappers.privacy.SiteKey;

/**
 * Scans files and folders for DICOM objects and gathers them into series. Every file found has exactly one outcome:
 * it counts in a series, or it is one coded problem ({@link DicomProblem}).
 */
public final class DicomScan {

    private static final int THREADS = 2;

    private final IdentityListener identities;
    private final Progress progress;
    private final int threads;

    /**
     * Prepares a scan.
     *
     * @param identities is told every identifying value seen, also those of files that are left out
     * @param progress is told the number of files
     */
    public DicomScan(IdentityListener identities, Progress progress) {
        this(identities, progress, THREADS);
    }

    /** Prepares a scan by so many threads. */
    public DicomScan(IdentityListener identities, Progress progress, int threads) {
        this.identities = identities;
        this.progress = progress;
        this.threads = threads;
    }

    /**
     * Scans; the outcome does not depend on timing. Does not fail on bad data or unreadable files.
     *
     * @param paths files and folders; links are followed only out of them
     * @throws IllegalStateException when the thread is interrupted
     */
    public Outcome scan(List<Path> paths) {
        return new ScanRun(paths, identities, progress, threads, ScanMemory.none()).run();
    }

    /**
     * Scans, but reads only what is new or changed since the last scan with the same state folder; series that outgrow
     * the memory are put aside there for the time of the scan. The outcome is that of a scan without.
     *
     * @param key what is kept is sealed with it
     * @throws IOException when the state folder cannot be used, or has no more room
     * @throws IllegalStateException when the thread is interrupted
     */
    public Outcome scan(List<Path> paths, ScanState state, SiteKey key) throws IOException {
        try (ScanMemory memory = ScanMemory.open(state, key)) {
            return scan(paths, memory);
        }
    }

    Outcome scan(List<Path> paths, ScanMemory memory) throws IOException {
        try {
            Outcome outcome = new ScanRun(paths, identities, progress, threads, memory).run();
            memory.tidy();
            return outcome;
        } catch (UncheckedIOException full) {
            throw new IOException("the state folder cannot be written", full);
        }
    }

    /**
     * What a scan found. Raw site values: never written, logged or shown.
     *
     * @param series in the order of their UIDs
     * @param problems one for each file that does not count in a series, in the order of the walk
     * @param notes about files that do count: at most one of each code per series
     * @param files found
     * @param contributed files that count in a series; {@code files - problems}
     */
    public record Outcome(
            List<DicomSeries> series, List<Issue> problems, List<Issue> notes, long files, long contributed) {

        public Outcome {
            // Sealed ones are changed by nobody any more, and a plain list of so many would not fit.
            series = series instanceof SealedSeries ? series : List.copyOf(series);
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
        }

        /** Shows counts only. */
        @Override
        public String toString() {
            return "Outcome[" + files + " files, " + contributed + " contributed, " + series.size() + " series, "
                    + problems.size() + " problems]";
        }
    }
}
