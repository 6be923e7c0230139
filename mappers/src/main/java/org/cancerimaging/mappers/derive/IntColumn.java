package org.cancerimaging.mappers.derive;

import java.util.Arrays;

/** A growing column of small numbers, -1 where nothing was set. */
final class IntColumn {

    static final int NOTHING = -1;

    private int[] values = new int[0];

    void set(int row, int value) {
        if (row >= values.length) {
            int old = values.length;
            values = Arrays.copyOf(values, Math.max(row + 1, Math.max(1024, old + old / 2)));
            Arrays.fill(values, old, values.length, NOTHING);
        }
        values[row] = value;
    }

    int get(int row) {
        return row < values.length ? values[row] : NOTHING;
    }
}
