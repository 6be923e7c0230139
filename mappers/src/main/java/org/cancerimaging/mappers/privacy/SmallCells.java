package org.cancerimaging.mappers.privacy;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decides which counts of a table may be shown, and rounds these. Equal tables always give equal answers.
 *
 * <p>Counts below the threshold are suppressed; then further ones, smallest first, until nobody can narrow a small
 * count down by subtracting the shown counts from the shown total. Where even that does not help, the whole table
 * stays away. Zero is shown: it is nobody's. The measure of safety is the interval that an attacker can work out who
 * knows this procedure, the rounding and the reasons (Hundepool et al., Statistical Disclosure Control, chapter 4).
 *
 * @param threshold smallest count that may be shown; above 1
 * @param roundingBase shown counts are multiples of this; at least 1, at most the threshold
 */
public record SmallCells(int threshold, int roundingBase) {

    /** Threshold 10, rounded to 10. */
    public static final SmallCells STANDARD = new SmallCells(10, 10);

    /** Checks the ranges. */
    public SmallCells {
        if (threshold < 2 || roundingBase < 1 || roundingBase > threshold) {
            throw new IllegalArgumentException("the threshold must be above 1 and the rounding base from 1 to the"
                    + " threshold: " + threshold + ", " + roundingBase);
        }
    }

    /** A count that stands alone. */
    public Cell single(long count) {
        return isSmall(count) ? new Cell.Suppressed(Suppression.BELOW_THRESHOLD) : new Cell.Published(round(count));
    }

    /** Whether a count is above zero and below the threshold. */
    public boolean isSmall(long count) {
        return count > 0 && count < threshold;
    }

    /** The nearest multiple of the rounding base, halves upwards. */
    public long round(long count) {
        return (count + roundingBase / 2) / roundingBase * roundingBase;
    }

    /**
     * The cells of a table with one dimension whose total is shown as well.
     *
     * @param counts by value of the dimension, zero or more each
     * @param sensitive values whose cell must not be shown however large, e.g. many series of few people
     * @param total the count of which the cells are parts
     * @return a cell for each value; none at all where no choice of cells is safe
     */
    public <K extends Comparable<K>> SortedMap<K, Cell> protect(Map<K, Long> counts, Set<K> sensitive, long total) {
        SortedSet<K> primary = new TreeSet<>(sensitive);
        counts.forEach((key, count) -> {
            if (isSmall(count)) {
                primary.add(key);
            }
        });
        SortedSet<K> secondary = new TreeSet<>();
        while (!safe(counts, primary, secondary, total)) {
            Optional<K> next = smallestShown(counts, primary, secondary);
            if (next.isEmpty()) {
                return Collections.emptySortedMap();
            }
            secondary.add(next.get());
        }
        return cells(counts, primary, secondary);
    }

    private <K extends Comparable<K>> SortedMap<K, Cell> cells(Map<K, Long> counts, Set<K> primary, Set<K> secondary) {
        SortedMap<K, Cell> cells = new TreeMap<>();
        counts.forEach((key, count) -> {
            if (primary.contains(key)) {
                cells.put(key, new Cell.Suppressed(Suppression.BELOW_THRESHOLD));
            } else if (secondary.contains(key)) {
                cells.put(key, new Cell.Suppressed(Suppression.SECONDARY));
            } else {
                cells.put(key, new Cell.Published(round(count)));
            }
        });
        return cells;
    }

    private <K> boolean safe(Map<K, Long> counts, Set<K> primary, Set<K> secondary, long total) {
        if (primary.isEmpty() || isSmall(total)) {
            return true;
        }
        Attacker attacker = new Attacker(this, round(total));
        List<Attacker.Interval> known = counts.entrySet().stream()
                .map(entry -> primary.contains(entry.getKey()) || secondary.contains(entry.getKey())
                        ? attacker.hidden(isSmall(entry.getValue()), secondary.contains(entry.getKey()))
                        : attacker.shown(round(entry.getValue())))
                .toList();
        boolean several = primary.size() + secondary.size() > 1;
        return attacker.seesOverlap(known) || (several && attacker.isLeftInDoubt(known));
    }

    private static <K extends Comparable<K>> Optional<K> smallestShown(
            Map<K, Long> counts, Set<K> primary, Set<K> secondary) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .filter(entry -> !primary.contains(entry.getKey()) && !secondary.contains(entry.getKey()))
                .min(Comparator.<Map.Entry<K, Long>>comparingLong(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }
}
