package org.cancerimaging.server.discovery;

import java.util.Arrays;

/** Where one word stands: dataset, weight, dataset, weight, … while an index is made. */
final class Postings {

    private int[] pairs = new int[4];
    private int used;

    /** Adds a dataset behind the ones before it. */
    void add(int dataset, int weight) {
        if (used == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * used);
        }
        pairs[used++] = dataset;
        pairs[used++] = weight;
    }

    int[] flat() {
        return Arrays.copyOf(pairs, used);
    }
}
