package org.cancerimaging.server.discovery;

import java.util.BitSet;

/** Datasets that a text finds, with how well. Positions are those of the snapshot. */
final class Hits {

    private final BitSet found;
    private final int[] scores;

    Hits(int datasets) {
        found = new BitSet(datasets);
        scores = new int[datasets];
    }

    /** Keeps the better of this score and the one known. */
    void add(int dataset, int score) {
        found.set(dataset);
        scores[dataset] = Math.max(scores[dataset], score);
    }

    /** Only what both find stays; scores add up. */
    void and(Hits other) {
        found.and(other.found);
        for (int dataset = found.nextSetBit(0); dataset >= 0; dataset = found.nextSetBit(dataset + 1)) {
            scores[dataset] += other.scores[dataset];
        }
    }

    /** The datasets; the caller's own copy. */
    BitSet found() {
        return (BitSet) found.clone();
    }

    int score(int dataset) {
        return scores[dataset];
    }
}
