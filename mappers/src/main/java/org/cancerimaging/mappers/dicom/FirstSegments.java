package org.cancerimaging.mappers.dicom;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cancerimaging.mappers.dicom.DicomSeries.Code;
import org.cancerimaging.mappers.dicom.DicomSeries.Segment;
import org.jspecify.annotations.Nullable;

/** Codes and segments of a series: distinct ones, and of too many those of the first files. */
final class FirstSegments {

    private static final int MOST_CODES = 64;
    private static final int MOST_FILES = 64;
    private static final Comparator<Code> ORDER =
            Comparator.comparing(Code::scheme).thenComparing(Code::value).thenComparing(Code::meaning);

    // Most series have neither: made when first needed.
    private @Nullable NavigableSet<Code> anatomy;
    private @Nullable NavigableMap<Long, List<Segment>> segments;

    void add(Header header, long file) {
        if (!header.anatomy().isEmpty()) {
            addAnatomy(header.anatomy());
        }
        if (!header.segments().isEmpty()) {
            addSegments(header.segments(), file);
        }
    }

    List<Code> anatomy() {
        return anatomy == null ? List.of() : List.copyOf(anatomy);
    }

    List<Segment> segments() {
        if (segments == null) {
            return List.of();
        }
        Set<Segment> distinct = new LinkedHashSet<>();
        segments.values().forEach(distinct::addAll);
        return List.copyOf(distinct);
    }

    private void addAnatomy(List<Code> codes) {
        NavigableSet<Code> kept = anatomy == null ? new TreeSet<>(ORDER) : anatomy;
        anatomy = kept;
        kept.addAll(codes);
        while (kept.size() > MOST_CODES) {
            kept.pollLast();
        }
    }

    private void addSegments(List<Segment> ofFile, long file) {
        NavigableMap<Long, List<Segment>> kept = segments == null ? new TreeMap<>() : segments;
        segments = kept;
        kept.put(file, List.copyOf(ofFile));
        if (kept.size() > MOST_FILES) {
            kept.pollLastEntry();
        }
    }
}
