package org.cancerimaging.mappers.dicom;

import java.util.Arrays;

/**
 * Different numbers in rising order, in an array that is never changed. Of too many the smallest and the very largest
 * are kept: the same ones in whatever order they come.
 */
final class DistinctNumbers {

    static final double[] NONE = {};

    private DistinctNumbers() {}

    /** The numbers with one more; the same array where it is there already or does not count. */
    static double[] with(double[] held, double number, int most) {
        int found = Arrays.binarySearch(held, number);
        if (found >= 0) {
            return held;
        }
        int at = -found - 1;
        return held.length < most ? inserted(held, at, number) : replaced(held, at, number);
    }

    private static double[] inserted(double[] held, int at, double number) {
        double[] more = Arrays.copyOf(held, held.length + 1);
        System.arraycopy(held, at, more, at + 1, held.length - at);
        more[at] = number;
        return more;
    }

    /** The last place is the largest number's; the others are those of the smallest ones. */
    private static double[] replaced(double[] held, int at, double number) {
        int last = held.length - 1;
        if (at == last) {
            return held;
        }
        double[] changed = held.clone();
        if (at > last) {
            changed[last] = number;
        } else {
            System.arraycopy(held, at, changed, at + 1, last - at - 1);
            changed[at] = number;
        }
        return changed;
    }
}
