package org.cancerimaging.mappers.dicom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.dicom.source.ScanFile;
import org.jspecify.annotations.Nullable;

/** One accumulator per Series Instance UID, filled by several threads. */
final class SeriesTable {

    /** The order of notes. */
    static final Comparator<Issue> NOTES =
            Comparator.comparing(Issue::file).thenComparing(Issue::code).thenComparing(Issue::position);

    private final Map<String, SeriesAccumulator> series = new ConcurrentHashMap<>();
    private final Pool<String> texts = new Pool<>();
    private final int limit;

    SeriesTable() {
        this(Integer.MAX_VALUE);
    }

    /** Takes at most so many series. */
    SeriesTable(int limit) {
        this.limit = limit;
    }

    /** Adds a file to its series; false when this is one series too many, now and for all files of it to come. */
    boolean add(Header header, ScanFile file, long size, @Nullable Fault fault) {
        String uid = header.value(Attribute.SERIES_UID).plain();
        SeriesAccumulator gathered = ofSeries(uid);
        if (gathered == null) {
            return false;
        }
        gathered.add(header, file, size, fault, texts);
        return true;
    }

    private @Nullable SeriesAccumulator ofSeries(String uid) {
        SeriesAccumulator known = series.get(uid);
        if (known != null) {
            return known;
        }
        synchronized (this) {
            return series.size() < limit ? series.computeIfAbsent(uid, SeriesAccumulator::new) : series.get(uid);
        }
    }

    /** The series of this object has so many more that are not read. */
    void alsoHas(Header header, long instances) {
        String uid = header.value(Attribute.SERIES_UID).plain();
        series.computeIfAbsent(uid, SeriesAccumulator::new).alsoHas(instances);
    }

    /** All series in the order of their UIDs. */
    List<DicomSeries> series() {
        SealedSeries result = new SealedSeries();
        series.values().forEach(accumulator -> result.put(accumulator.series()));
        result.sort();
        return result;
    }

    /** Gives away one series after the other in no certain order, and forgets it, which makes room. */
    void drain(Consumer<DicomSeries> taker) {
        Iterator<SeriesAccumulator> rest = series.values().iterator();
        while (rest.hasNext()) {
            taker.accept(rest.next().series());
            rest.remove();
        }
    }

    /** What there is to say about files that were used, in a stable order. */
    List<Issue> notes() {
        List<Issue> notes = new ArrayList<>();
        series.values().forEach(accumulator -> notes.addAll(accumulator.notes()));
        notes.sort(NOTES);
        return notes;
    }
}
