package org.cancerimaging.shapes;

/** Counts to how many nodes each shape of a set was applied. One thread only. */
class Tally {

    /** Counts nothing: for shapes inside a constraint, which are no checks of their own. */
    static final Tally NONE = new Tally(0) {
        @Override
        void add(int shape) {}
    };

    private final long[] counts;

    Tally(int shapes) {
        counts = new long[shapes];
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
