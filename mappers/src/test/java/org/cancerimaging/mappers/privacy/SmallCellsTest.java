package org.cancerimaging.mappers.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class SmallCellsTest {

    private static final SmallCells RULE = SmallCells.STANDARD;
    private static final Cell SMALL = new Cell.Suppressed(Suppression.BELOW_THRESHOLD);
    private static final Cell SECOND = new Cell.Suppressed(Suppression.SECONDARY);

    @Test
    void countsAreRoundedAndSmallOnesHidden() {
        assertEquals(SMALL, RULE.single(1));
        assertEquals(SMALL, RULE.single(9));
        assertEquals(new Cell.Published(10), RULE.single(14));
        assertEquals(new Cell.Published(20), RULE.single(15));
        assertEquals(new Cell.Published(0), RULE.single(0));
    }

    @Test
    void oneHiddenCountTakesTheNextSmallestWithIt() {
        Map<String, Long> table = Map.of("CT", 50L, "MR", 30L, "PT", 4L, "US", 0L);
        assertEquals(
                Map.of("CT", new Cell.Published(50), "MR", SECOND, "PT", SMALL, "US", new Cell.Published(0)),
                RULE.protect(table, Set.of(), 84));
    }

    @Test
    void aTableWithoutSmallCountsIsShownWhole() {
        assertEquals(
                Map.of("F", new Cell.Published(20), "M", new Cell.Published(10)),
                RULE.protect(Map.of("F", 21L, "M", 12L), Set.of(), 33));
    }

    @Test
    void groupsThatOverlapForAllToSeeNeedNoSecondHiddenCount() {
        assertEquals(
                Map.of("CT", new Cell.Published(60), "MR", new Cell.Published(50), "PT", SMALL),
                RULE.protect(Map.of("CT", 60L, "MR", 50L, "PT", 3L), Set.of(), 60));
    }

    @Test
    void manySeriesOfFewPeopleAreHiddenToo() {
        SortedMap<String, Cell> cells = RULE.protect(Map.of("CT", 900L, "PT", 40L, "MR", 500L), Set.of("PT"), 1440);
        assertEquals(SMALL, cells.get("PT"));
        assertEquals(SECOND, cells.get("MR"));
        assertEquals(new Cell.Published(900), cells.get("CT"));
    }

    @Test
    void aTableOfWhichTheTotalTellsEveryCountStaysAway() {
        Map<String, Long> nines = Map.of("a", 9L, "b", 9L, "c", 9L, "d", 9L, "e", 9L);
        assertTrue(RULE.protect(nines, Set.of(), 45).isEmpty(), "45 rounds to 50: five counts under 10 must all be 9");
    }

    @Test
    void equalCountsAreTakenInTheOrderOfTheirValues() {
        SortedMap<String, Cell> cells = RULE.protect(Map.of("a", 20L, "b", 20L, "c", 5L), Set.of(), 45);
        assertEquals(SECOND, cells.get("a"));
        assertEquals(new Cell.Published(20), cells.get("b"));
    }

    @Test
    void aRuleThatProtectsNobodyIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SmallCells(1, 1));
        assertThrows(IllegalArgumentException.class, () -> new SmallCells(5, 10));
    }

    @Test
    void noHiddenCountOfRandomTablesCanBeWorkedOut() {
        long seed = System.nanoTime();
        System.out.println("SmallCellsTest seed " + seed);
        Random random = new Random(seed);
        int hidden = 0;
        for (int run = 0; run < 3_000; run++) {
            Map<Integer, Long> table = randomTable(random);
            long total = table.values().stream().mapToLong(Long::longValue).sum();
            SortedMap<Integer, Cell> cells = RULE.protect(table, Set.of(), total);
            assertEquals(cells, RULE.protect(table, Set.of(), total), "the same each time");
            hidden += assertNothingCanBeWorkedOut(table, cells, total);
        }
        assertTrue(hidden > 1_000, "the tables had small counts: " + hidden);
    }

    private static Map<Integer, Long> randomTable(Random random) {
        Map<Integer, Long> table = new TreeMap<>();
        int size = 1 + random.nextInt(7);
        int scale = random.nextBoolean() ? 14 : 60;
        for (int key = 0; key < size; key++) {
            table.put(key, (long) random.nextInt(scale));
        }
        return table;
    }

    /** Tries all sums: a hidden small count must keep at least five of its nine possible values. */
    private static int assertNothingCanBeWorkedOut(
            Map<Integer, Long> table, SortedMap<Integer, Cell> cells, long total) {
        int hidden = 0;
        for (Map.Entry<Integer, Cell> cell : cells.entrySet()) {
            if (!cell.getValue().equals(SMALL)) {
                continue;
            }
            hidden++;
            if (!RULE.isSmall(total)) {
                int possible = possibleValues(cell.getKey(), cells, total);
                assertTrue(possible >= 5, () -> "only " + possible + " values for a cell of " + table);
            }
        }
        long alone = cells.values().stream()
                .filter(cell -> cell instanceof Cell.Suppressed)
                .count();
        assertTrue(alone != 1 || RULE.isSmall(total) || table.size() == 1, () -> "one hidden cell in " + table);
        return hidden;
    }

    private static int possibleValues(int key, SortedMap<Integer, Cell> cells, long total) {
        int most = (int) RULE.round(total) + 4;
        BitSet sums = new BitSet();
        sums.set(0);
        for (Map.Entry<Integer, Cell> other : cells.entrySet()) {
            if (other.getKey() != key) {
                sums = plus(sums, values(other.getValue(), most), most);
            }
        }
        BitSet own = new BitSet();
        for (int value = 1; value <= 9; value++) {
            for (int sum = sums.nextSetBit(0); sum >= 0; sum = sums.nextSetBit(sum + 1)) {
                if (RULE.round(sum + value) == RULE.round(total) && !RULE.isSmall(sum + value)) {
                    own.set(value);
                }
            }
        }
        return own.cardinality();
    }

    /** What a reader of the published cell takes for possible. */
    private static BitSet values(Cell cell, int most) {
        BitSet values = new BitSet();
        for (int value = 0; value <= most; value++) {
            int candidate = value;
            boolean possible = cell.fold(
                    count -> RULE.single(candidate).equals(new Cell.Published(count)),
                    reason -> reason == Suppression.BELOW_THRESHOLD ? RULE.isSmall(candidate) : candidate >= 10);
            values.set(value, possible);
        }
        return values;
    }

    private static BitSet plus(BitSet sums, BitSet values, int most) {
        BitSet result = new BitSet();
        sums.stream()
                .forEach(sum -> values.stream()
                        .takeWhile(value -> sum + value <= most)
                        .forEach(value -> result.set(sum + value)));
        return result;
    }
}
