package org.cancerimaging.mappers.dicom;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The first few distinct values in alphabetical order: the same ones in whatever order they come. */
final class DistinctTexts {

    /** Values kept. */
    static final int MOST = 32;

    private @Nullable String only;
    private @Nullable TreeSet<String> several;

    /** Adds a value if it is not empty. */
    void add(RawValue value, CharacterSet characters, Pool<String> pool) {
        if (value.isEmpty() || (only != null && value.matches(only))) {
            return;
        }
        add(pool.shared(value.text(characters)));
    }

    /** Adds a value that is already a text, if it is not empty. */
    void add(String text, Pool<String> pool) {
        if (!text.isEmpty()) {
            add(pool.shared(text));
        }
    }

    SortedSet<String> values() {
        if (several != null) {
            return Collections.unmodifiableSortedSet(new TreeSet<>(several));
        }
        return only == null
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(Collections.singleton(only)));
    }

    int count() {
        if (several != null) {
            return several.size();
        }
        return only == null ? 0 : 1;
    }

    private void add(String text) {
        if (only == null) {
            only = text;
        } else if (several != null) {
            addToSeveral(several, text);
        } else if (!only.equals(text)) {
            several = new TreeSet<>();
            several.add(only);
            several.add(text);
        }
    }

    private static void addToSeveral(NavigableSet<String> values, String text) {
        values.add(text);
        if (values.size() > MOST) {
            values.pollLast();
        }
    }
}
