package org.cancerimaging.mappers.privacy;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Works out what somebody learns about hidden counts who knows the shown ones and how they were made.
 *
 * @param rule how the counts were made
 * @param shownTotal the rounded total
 */
record Attacker(SmallCells rule, long shownTotal) {

    /** A small count is hidden well where this part of its possible values remains. */
    private static final double DOUBT = 0.5;

    /** What is known about one count: it lies between the two, both included. */
    record Interval(long least, long most, boolean small) {

        long values() {
            return most - least + 1;
        }
    }

    /** A hidden count. One that is hidden for its people's sake may be any; its reason does not tell. */
    Interval hidden(boolean small, boolean secondary) {
        long most = small ? rule.threshold() - 1L : shown(shownTotal).most();
        return new Interval(secondary ? rule.threshold() : 1, most, small);
    }

    /** A shown count, before it was rounded. */
    Interval shown(long rounded) {
        if (rounded == 0) {
            return new Interval(0, 0, false);
        }
        long half = rule.roundingBase() / 2;
        return new Interval(
                Math.max(rule.threshold(), rounded - half), rounded + rule.roundingBase() - half - 1, false);
    }

    /** Whether the groups overlap for everybody to see: then the total says nothing about any of them. */
    boolean seesOverlap(List<Interval> cells) {
        return cells.stream().mapToLong(Interval::least).sum()
                > shown(shownTotal).most();
    }

    /** What is known about all hidden counts together when their sum is shown too: by that, and by the others and the total. */
    Interval rest(long rounded, List<Interval> others) {
        Interval told = shown(rounded);
        Interval total = shown(shownTotal);
        long least = Math.max(told.least(), total.least() - sum(others, Interval::most));
        long most = Math.min(told.most(), total.most() - sum(others, Interval::least));
        return least > most ? told : new Interval(least, most, false);
    }

    /** Whether each small count still has many possible values, given that all counts add up to the total. */
    boolean isLeftInDoubt(List<Interval> cells) {
        return isLeftInDoubt(cells, shown(shownTotal));
    }

    /** The same, given another sum of these counts. */
    boolean isLeftInDoubt(List<Interval> cells, Interval total) {
        long least = sum(cells, Interval::least);
        long most = sum(cells, Interval::most);
        return cells.stream().filter(Interval::small).allMatch(cell -> {
            long high = Math.min(cell.most(), total.most() - (least - cell.least()));
            long low = Math.max(cell.least(), total.least() - (most - cell.most()));
            return high - low + 1 >= DOUBT * cell.values();
        });
    }

    private static long sum(List<Interval> intervals, ToLongFunction<Interval> end) {
        return intervals.stream().mapToLong(end).sum();
    }
}
