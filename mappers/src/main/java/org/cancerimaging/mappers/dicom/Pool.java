package org.cancerimaging.mappers.dicom;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps one copy of equal immutable values, so that a million series do not hold a million times "SIEMENS". */
final class Pool<T> {

    private static final int MOST = 100_000;

    private final Map<T, T> values = new ConcurrentHashMap<>();

    /** The copy held, or this one where there is none. */
    T shared(T value) {
        T held = values.get(value);
        if (held == null && values.size() < MOST) {
            held = values.putIfAbsent(value, value);
        }
        return held == null ? value : held;
    }
}
