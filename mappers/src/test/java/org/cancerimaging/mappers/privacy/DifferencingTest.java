package org.cancerimaging.mappers.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Somebody subtracts: people from their total, studies from theirs, and one from the other. */
final class DifferencingTest {

    private static final SmallCells RULE = SmallCells.STANDARD;
    private static final int FEWEST = 5;

    @Test
    void whatIsHiddenInOneTableIsHiddenInAll() {
        Map<String, Map<String, Long>> tables = Map.of(
                "subjects", Map.of("CT", 60L, "MR", 59L, "PT", 4L), "studies", Map.of("CT", 60L, "MR", 61L, "PT", 4L));
        Map<String, SortedMap<String, Cell>> cells =
                RULE.protectAll(tables, Set.of(), Map.of("subjects", 123L, "studies", 125L));
        for (String value : List.of("CT", "MR", "PT")) {
            assertEquals(
                    at(at(cells, "subjects"), value) instanceof Cell.Suppressed,
                    at(at(cells, "studies"), value) instanceof Cell.Suppressed,
                    value);
        }
    }

    @Test
    void aTableThatMustStayAwayTakesTheOthersWithIt() {
        Map<String, Long> nines = Map.of("a", 9L, "b", 9L, "c", 9L, "d", 9L, "e", 9L);
        Map<String, Long> more = Map.of("a", 30L, "b", 40L, "c", 50L, "d", 60L, "e", 70L);
        RULE.protectAll(Map.of("subjects", nines, "studies", more), Set.of(), Map.of("subjects", 45L, "studies", 250L))
                .values()
                .forEach(table -> assertEquals(Map.of(), table));
    }

    @Test
    void smallGroupsAreMergedWhereThatTellsNothingAboutOneOfThem() {
        Map<String, Long> counts = Map.of("A", 80L, "B", 60L, "C", 6L, "D", 4L, "E", 7L);
        SortedMap<String, Cell> cells = RULE.protect(counts, Set.of(), 157);
        assertEquals(new Cell.Published(20), RULE.merged(counts, cells, 17, 157).orElseThrow());
    }

    @Test
    void aMergedCountThatTellsASmallOneIsNotShown() {
        Map<String, Long> counts = Map.of("A", 80L, "B", 4L, "C", 10L);
        SortedMap<String, Cell> cells = RULE.protect(counts, Set.of(), 94);
        assertTrue(cells.get("C") instanceof Cell.Suppressed, "protects B");
        assertTrue(RULE.merged(counts, cells, 14, 94).isEmpty(), "14 becomes 10, and C is known to have at least 10");
        Map<String, Long> nines = Map.of("A", 80L, "B", 9L, "C", 9L);
        assertTrue(RULE.merged(nines, RULE.protect(nines, Set.of(), 98), 18, 98).isEmpty(), "each must be 6 or more");
    }

    @Test
    void aMergedCountOfFewIsNotShown() {
        Map<String, Long> counts = Map.of("A", 80L, "B", 4L, "C", 3L);
        assertTrue(
                RULE.merged(counts, RULE.protect(counts, Set.of(), 87), 7, 87).isEmpty());
    }

    @Test
    void nobodyIsFoundBySubtractingPeopleStudiesAndMergedGroups() {
        long seed = Long.getLong("differencing.seed", System.nanoTime());
        Random random = new Random(seed);
        int small = 0;
        int merged = 0;
        for (int run = 0; run < 20_000; run++) {
            Published published = publish(random);
            merged += published.rest == null ? 0 : 1;
            Knowledge known = new Knowledge(published);
            for (Map.Entry<Integer, Long> cell : published.subjects.entrySet()) {
                if (RULE.isSmall(cell.getValue()) && !published.cells.isEmpty()) {
                    small++;
                    assertTrue(
                            at(known.people, cell.getKey()).width() >= FEWEST,
                            () -> "seed " + seed + ": " + published + " tells " + cell.getKey() + ": " + known.people);
                }
            }
        }
        assertTrue(small > 5_000 && merged > 100, small + " small counts, " + merged + " merged");
    }

    private static <K, V> V at(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }

    /** What is published about people and studies of which each has one value. */
    private record Published(
            SortedMap<Integer, Long> subjects,
            SortedMap<Integer, Cell> cells,
            SortedMap<Integer, Cell> studyCells,
            long total,
            long studies,
            @Nullable Long rest) {}

    private static Published publish(Random random) {
        SortedMap<Integer, Long> subjects = new TreeMap<>();
        SortedMap<Integer, Long> studies = new TreeMap<>();
        int more = random.nextInt(4);
        for (int value = 0; value < 2 + random.nextInt(5); value++) {
            long people = random.nextInt(random.nextBoolean() ? 14 : 70);
            subjects.put(value, people);
            studies.put(value, people == 0 ? 0 : people + random.nextInt(1 + more));
        }
        long total = subjects.values().stream().mapToLong(Long::longValue).sum();
        long allStudies = studies.values().stream().mapToLong(Long::longValue).sum();
        Map<String, SortedMap<Integer, Cell>> cells =
                RULE.protectAll(Map.of("p", subjects, "s", studies), Set.of(), Map.of("p", total, "s", allStudies));
        long together = subjects.entrySet().stream()
                .filter(cell -> at(cells, "p").get(cell.getKey()) instanceof Cell.Suppressed)
                .mapToLong(Map.Entry::getValue)
                .sum();
        Long rest = RULE.merged(subjects, at(cells, "p"), together, total)
                .map(Cell.Published::count)
                .orElse(null);
        return new Published(subjects, at(cells, "p"), at(cells, "s"), total, allStudies, rest);
    }

    /** From and to, both included. */
    private record Bounds(long from, long to) {
        Bounds and(long least, long most) {
            return new Bounds(Math.max(from, least), Math.min(to, most));
        }

        long width() {
            return to - from + 1;
        }
    }

    /** Narrows all counts until nothing narrows any more: sums, and that nobody has less than one study. */
    private static final class Knowledge {
        private final SortedMap<Integer, Bounds> people;
        private final SortedMap<Integer, Bounds> studies;
        private final Published published;

        Knowledge(Published published) {
            this.published = published;
            this.people = start(published.cells, published.total, 9);
            // A count of studies may be hidden for its people's sake: its reason tells nothing about how many they are.
            this.studies = start(published.studyCells, published.studies, about(published.studies).to);
            for (int round = 0; round < 20; round++) {
                sum(people, List.copyOf(people.keySet()), about(published.total));
                sum(studies, List.copyOf(studies.keySet()), about(published.studies));
                if (published.rest != null) {
                    sum(people, hidden(), shown(published.rest));
                }
                people.keySet().forEach(this::compare);
            }
        }

        private void compare(int value) {
            studies.computeIfPresent(value, (any, bounds) -> bounds.and(at(people, value).from, Long.MAX_VALUE));
            if (studies.containsKey(value)) {
                people.computeIfPresent(value, (any, bounds) -> bounds.and(0, at(studies, value).to));
            }
        }

        private List<Integer> hidden() {
            List<Integer> hidden = new ArrayList<>();
            published.cells.forEach((value, cell) -> {
                if (cell instanceof Cell.Suppressed) {
                    hidden.add(value);
                }
            });
            return hidden;
        }

        private static void sum(SortedMap<Integer, Bounds> all, List<Integer> values, Bounds total) {
            long least = values.stream().mapToLong(value -> at(all, value).from).sum();
            long most = values.stream().mapToLong(value -> at(all, value).to).sum();
            for (int value : values) {
                Bounds own = at(all, value);
                all.put(value, own.and(total.from - (most - own.to), total.to - (least - own.from)));
            }
        }

        private static SortedMap<Integer, Bounds> start(SortedMap<Integer, Cell> cells, long total, long most) {
            SortedMap<Integer, Bounds> known = new TreeMap<>();
            cells.forEach((value, cell) -> known.put(
                    value,
                    cell.fold(
                            Knowledge::shown,
                            reason -> reason == Suppression.SECONDARY
                                    ? new Bounds(10, about(total).to)
                                    : new Bounds(1, most))));
            return known;
        }

        private static Bounds about(long total) {
            return RULE.isSmall(total) ? new Bounds(1, 9) : shown(RULE.round(total));
        }

        private static Bounds shown(long count) {
            return count == 0 ? new Bounds(0, 0) : new Bounds(Math.max(10, count - 5), count + 4);
        }
    }
}
