package org.cancerimaging.shapes;

import org.jspecify.annotations.Nullable;

/**
 * Counts to how many nodes each shape of a set was applied, and remembers values that passed its tests. One thread only.
 */
class Tally {

    /** Counts nothing: for shapes inside a constraint, which are no checks of their own. */
    static final Tally NONE = new Tally(0) {
        @Override
        void add(int shape) {}

        @Override
        @Nullable
        KnownValues known(int shape) {
            return null;
        }
    };

    private final long[] counts;
    private final @Nullable KnownValues[] known;

    Tally(int shapes) {
        counts = new long[shapes];
        known = new KnownValues[shapes];
    }

    /** The values that passed the tests of the shape; null where none are to be remembered. */
    @Nullable
    KnownValues known(int shape) {
        KnownValues values = known[shape];
        if (values == null) {
            values = new KnownValues();
            known[shape] = values;
        }
        return values;
    }

    void add(int shape) {
        counts[shape]++;
    }

    long count(int shape) {
        return counts[shape];
    }

    void add(Tally other) {
        for (int shape = 0; shape < counts.length; shape++) {
            counts[shape] += other.counts[shape];
        }
    }
}
