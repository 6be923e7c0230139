package org.cancerimaging.mappers.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What may be told of when images were made and how large they are. */
final class CoverageTest {

    @Test
    void eachEndIsAYearThatTenPeopleHaveReached() {
        Map<Integer, Long> first = Map.of(1987, 9L, 2010, 1L, 2012, 40L);
        Map<Integer, Long> last = Map.of(2012, 41L, 2015, 4L, 2016, 5L);
        assertEquals(new Coverage(2010, 2012, 0), Coverage.of(first, last, 0));
    }

    @Test
    void ofFewPeopleNoYearIsTold() {
        assertEquals(Coverage.NONE, Coverage.of(Map.of(2012, 9L), Map.of(2013, 9L), 0));
        assertEquals(Coverage.NONE, Coverage.of(Map.of(2012, 9L, 2019, 3L), Map.of(2012, 9L, 2019, 3L), 0));
    }

    @Test
    void yearsThatNobodyCanHaveAreNotTold() {
        assertEquals(Coverage.NONE, Coverage.of(Map.of(19, 50L), Map.of(19, 50L), 0));
        assertEquals(Coverage.NONE, new Coverage(2015, 2300, 0));
    }

    @Test
    void sizesKeepTwoDigits() {
        assertEquals(99, Coverage.of(Map.of(), Map.of(), 99).bytes());
        assertEquals(120, Coverage.of(Map.of(), Map.of(), 123).bytes());
        assertEquals(
                1_300_000_000_000L,
                Coverage.of(Map.of(), Map.of(), 1_251_234_567_890L).bytes());
        assertEquals(0, new Coverage(0, 0, -5).bytes());
    }

    @Test
    void twoRunsTogetherReachAsFarAsEither() {
        Coverage both = new Coverage(2010, 2015, 100).and(new Coverage(2012, 2019, 50));
        assertEquals(new Coverage(2010, 2019, 150), both);
        assertEquals(both, both.and(Coverage.NONE));
        assertEquals(both, Coverage.NONE.and(both));
    }

    @Test
    void beforeTheStartAndAfterTheEndThereAreNeverMoreThanNine() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            Map<Integer, Long> first = new HashMap<>();
            Map<Integer, Long> last = new HashMap<>();
            int people = random.nextInt(60);
            for (int person = 0; person < people; person++) {
                int year = 1990 + random.nextInt(30);
                first.merge(year, 1L, Long::sum);
                last.merge(year + random.nextInt(5), 1L, Long::sum);
            }
            Coverage told = Coverage.of(first, last, 0);
            if (told.from() > 0) {
                assertTrue(people(first, 0, told.from()) >= 10, "seed " + seed);
                assertTrue(people(first, 0, told.from() - 1) < 10, "seed " + seed);
                assertTrue(people(last, told.to(), 3000) >= 10, "seed " + seed);
            }
        }
    }

    private static long people(Map<Integer, Long> years, int from, int to) {
        return years.entrySet().stream()
                .filter(year -> year.getKey() >= from && year.getKey() <= to)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
