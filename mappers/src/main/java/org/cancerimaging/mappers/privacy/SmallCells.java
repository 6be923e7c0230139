package org.cancerimaging.mappers.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        return protectAll(Map.of("", counts), sensitive, Map.of("", total))
                .getOrDefault("", Collections.emptySortedMap());
    }

    /**
     * The same for tables over the same values that count different things, e.g. people and their studies. What is hidden
     * in one is hidden in all: who has one study each could be had from the studies otherwise.
     *
     * @param tables counts by value, by table; of several tables that are unsafe the first is mended first
     * @param sensitive values whose cells must not be shown
     * @param totals the total of each table
     * @return the cells of each table; none in any where no choice of cells is safe in all of them
     */
    public <T, K extends Comparable<K>> Map<T, SortedMap<K, Cell>> protectAll(
            Map<T, ? extends Map<K, Long>> tables, Set<K> sensitive, Map<T, Long> totals) {
        SortedSet<K> primary = new TreeSet<>(sensitive);
        tables.values()
                .forEach(counts -> counts.forEach((key, count) -> {
                    if (isSmall(count)) {
                        primary.add(key);
                    }
                }));
        SortedSet<K> secondary = new TreeSet<>();
        Optional<T> unsafe = unsafe(tables, primary, secondary, totals);
        while (unsafe.isPresent()) {
            Map<K, Long> counts = Objects.requireNonNull(tables.get(unsafe.get()));
            Optional<K> next = smallestShown(counts, primary, secondary);
            if (next.isEmpty()) {
                return tables.keySet().stream()
                        .collect(Collectors.toMap(Function.identity(), any -> Collections.emptySortedMap()));
            }
            secondary.add(next.get());
            unsafe = unsafe(tables, primary, secondary, totals);
        }
        Map<T, SortedMap<K, Cell>> cells = new HashMap<>();
        tables.forEach((table, counts) -> cells.put(table, cells(counts, primary, secondary)));
        return cells;
    }

    /**
     * All values that are hidden as one group, so that small ones are not lost to the reader.
     *
     * @param counts by value
     * @param cells what is shown of them, from here
     * @param together how many the hidden values have together, each counted once
     * @param total the count of which the cells are parts
     * @return nothing where fewer than two are hidden, where the group is small itself, or where it tells about one of them
     */
    public <K extends Comparable<K>> Optional<Cell.Published> merged(
            Map<K, Long> counts, SortedMap<K, Cell> cells, long together, long total) {
        Attacker attacker = new Attacker(this, round(total));
        List<Attacker.Interval> hidden = new ArrayList<>();
        List<Attacker.Interval> shown = new ArrayList<>();
        cells.forEach((key, cell) -> {
            long exact = counts.getOrDefault(key, 0L);
            cell.fold(
                    count -> shown.add(attacker.shown(count)),
                    reason -> hidden.add(attacker.hidden(isSmall(exact), reason == Suppression.SECONDARY)));
        });
        boolean tells = hidden.size() < 2 || together < threshold || total < threshold;
        return tells || !attacker.isLeftInDoubt(hidden, attacker.rest(round(together), shown))
                ? Optional.empty()
                : Optional.of(new Cell.Published(round(together)));
    }

    private <T, K extends Comparable<K>> Optional<T> unsafe(
            Map<T, ? extends Map<K, Long>> tables, Set<K> primary, Set<K> secondary, Map<T, Long> totals) {
        return tables.entrySet().stream()
                .filter(table -> !safe(table.getValue(), primary, secondary, totals.getOrDefault(table.getKey(), 0L)))
                .map(Map.Entry::getKey)
                .findFirst();
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
