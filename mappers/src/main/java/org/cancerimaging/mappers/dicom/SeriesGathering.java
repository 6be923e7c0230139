package org.cancerimaging.mappers.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.dicom.DicomScan.Outcome;
import org.cancerimaging.mappers.dicom.ScanWorker.Numbered;
import org.cancerimaging.mappers.dicom.source.ByteSource;
import org.cancerimaging.mappers.dicom.source.ScanFile;
import org.cancerimaging.mappers.privacy.Released;

/**
 * Gathers objects that come over a network into the same series table as a scan of files: one object stands for a whole
 * series there. Thread-safe.
 */
public final class SeriesGathering {

    private final SeriesTable table = new SeriesTable();
    private final ScanWorker worker;
    private final List<Numbered> problems = new ArrayList<>();

    private final List<Issue> notes = new ArrayList<>();

    /** Begins; the listener is told every identifying value seen. */
    public SeriesGathering(IdentityListener identities) {
        this.worker = new ScanWorker(table, identities);
    }

    /** What a pseudonym names, in words: {@code series k3v…}. */
    public static String place(Released where) {
        String[] parts = where.node().getURI().split("/", -1);
        return parts[parts.length - 3] + " " + parts[parts.length - 1];
    }

    /**
     * Takes one object of a series.
     *
     * @param number its place in the order of all, from 0
     * @param name what to call it in reports; names nobody
     * @param object a DICOM file or data set
     * @param instances how many objects the series has with this one, from 1
     */
    public synchronized void add(long number, String name, ByteSource object, long instances) throws IOException {
        long before = worker.contributed();
        long size = object.size() == Long.MAX_VALUE ? 0 : object.size();
        worker.read(new ScanFile(number, Path.of(""), name, size, 0, null), object);
        if (worker.contributed() > before) {
            worker.standsFor(instances);
        }
    }

    /** Takes the reason why there is no object. */
    public synchronized void refuse(long number, Issue issue) {
        problems.add(new Numbered(number, issue));
    }

    /** Takes something to be said about a series that is there. */
    public synchronized void note(Issue issue) {
        notes.add(issue);
    }

    /** What has come together so far. */
    public synchronized Outcome outcome() {
        List<Issue> all = Stream.concat(worker.problems().stream(), problems.stream())
                .sorted(Comparator.comparingLong(Numbered::file))
                .map(Numbered::issue)
                .toList();
        long contributed = worker.contributed();
        List<Issue> said = Stream.concat(
                        table.notes().stream(), notes.stream().sorted(Comparator.comparing(Issue::position)))
                .toList();
        return new Outcome(table.series(), all, said, contributed + all.size(), contributed);
    }
}
