package org.cancerimaging.mappers.derive;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cancerimaging.mappers.privacy.SmallCells;

/**
 * When images were made and how large they are, as it may be told. The period leaves out at both ends the years of the
 * first and the last nine people: each end is a year that ten people have reached. Sizes have two digits.
 *
 * @param from first year; 0 where it may not be told
 * @param to last year; 0 where it may not be told
 * @param bytes size, rounded; 0 where it is not known
 */
public record Coverage(int from, int to, long bytes) {

    /** Nothing is known. */
    public static final Coverage NONE = new Coverage(0, 0, 0);

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;
    private static final int TWO_DIGITS = 100;

    /** Takes a period as a whole or not at all. */
    public Coverage {
        if (from < EARLIEST || to > LATEST || from > to) {
            from = 0;
            to = 0;
        }
        bytes = Math.max(0, bytes);
    }

    /**
     * What may be told of a run.
     *
     * @param first how many people were imaged for the first time in a year
     * @param last the same for the last time
     * @param bytes exact size
     */
    public static Coverage of(Map<Integer, Long> first, Map<Integer, Long> last, long bytes) {
        SortedMap<Integer, Long> backwards = new TreeMap<>(Comparator.reverseOrder());
        backwards.putAll(last);
        return new Coverage(reached(new TreeMap<>(first)), reached(backwards), rounded(bytes));
    }

    /** Both together. */
    public Coverage and(Coverage other) {
        if (from == 0 || other.from == 0) {
            return new Coverage(from + other.from, to + other.to, bytes + other.bytes);
        }
        return new Coverage(Math.min(from, other.from), Math.max(to, other.to), bytes + other.bytes);
    }

    private static int reached(SortedMap<Integer, Long> people) {
        long sum = 0;
        for (Map.Entry<Integer, Long> year : people.entrySet()) {
            sum += year.getValue();
            if (sum >= SmallCells.STANDARD.threshold()) {
                return year.getKey();
            }
        }
        return 0;
    }

    private static long rounded(long bytes) {
        long unit = 1;
        while (bytes / unit >= TWO_DIGITS) {
            unit *= 10;
        }
        return (bytes + unit / 2) / unit * unit;
    }
}
