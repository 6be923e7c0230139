package org.cancerimaging.mappers.dicom;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Values of a series by file; of too many files those of the first ones, whatever the order of reading. */
final class FirstValues<T> {

    private static final int MOST_FILES = 64;

    private final NavigableMap<Long, List<T>> byFile = new TreeMap<>();

    void add(Collection<T> values, long file) {
        if (byFile.size() < MOST_FILES || file < byFile.lastKey()) {
            byFile.put(file, List.copyOf(values));
        }
        if (byFile.size() > MOST_FILES) {
            byFile.pollLastEntry();
        }
    }

    List<T> values() {
        return byFile.values().stream().flatMap(List::stream).toList();
    }
}
