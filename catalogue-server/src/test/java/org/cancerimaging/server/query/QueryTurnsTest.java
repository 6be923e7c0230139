package org.cancerimaging.server.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.cancerimaging.server.http.CatalogueException;
import org.junit.jupiter.api.Test;

/** Whose query runs next. */
final class QueryTurnsTest {

    private final Deque<Runnable> threads = new ArrayDeque<>();
    private final List<String> ran = new ArrayList<>();
    private final QueryTurns turns = new QueryTurns(threads::add, limits(3, 2, 2));

    @Test
    void nobodyHasMoreThanAShare() {
        join("a1", "a2", "a3");
        assertEquals(2, threads.size());
        join("b1");
        assertEquals(3, threads.size(), "another caller goes first");
        runAll();
        assertEquals(List.of("a1", "a2", "b1", "a3"), ran);
    }

    @Test
    void whoWaitsLongestIsNext() {
        join("a1", "a2", "b1", "c1", "b2", "a3");
        runAll();
        assertEquals(List.of("a1", "a2", "b1", "c1", "b2", "a3"), ran);
    }

    @Test
    void whoHasTooManyIsRefusedAndOthersAreNot() {
        join("a1", "a2", "a3", "a4");
        CatalogueException refused = assertThrows(CatalogueException.class, () -> join("a5"));
        assertEquals(429, refused.status());
        assertEquals("PROTOCOL-0008", refused.code());
        join("b1", "b2");
    }

    @Test
    void whenTooManyOfAllWaitEverybodyIsRefused() {
        join("a1", "a2", "b1");
        for (int caller = 0; caller < 12; caller++) {
            join((char) ('c' + caller) + "1");
        }
        assertEquals(
                503, assertThrows(CatalogueException.class, () -> join("z1")).status());
        runAll();
        assertEquals(15, ran.size());
        join("z1");
        assertEquals(1, threads.size());
    }

    @Test
    void whoLeavesMakesRoom() {
        join("a1", "a2", "a3");
        QueryTurns.Turn last = new QueryTurns.Turn("a", () -> ran.add("a4"));
        turns.join(last);
        assertTrue(turns.leave(last));
        assertFalse(turns.leave(last));
        join("a5");
        runAll();
        assertEquals(List.of("a1", "a2", "a3", "a5"), ran);
    }

    @Test
    void workThatFailsGivesItsPlaceBack() {
        turns.join(new QueryTurns.Turn("a", () -> {
            throw new IllegalStateException("broken");
        }));
        assertThrows(IllegalStateException.class, () -> threads.remove().run());
        join("a1", "a2");
        assertEquals(2, threads.size());
    }

    private void join(String... names) {
        for (String name : names) {
            turns.join(new QueryTurns.Turn(name.substring(0, 1), () -> ran.add(name)));
        }
    }

    private void runAll() {
        while (!threads.isEmpty()) {
            threads.remove().run();
        }
    }

    private static QueryLimits limits(int atOnce, int perCaller, int waiting) {
        Duration minute = Duration.ofMinutes(1);
        return new QueryLimits(minute, 1, 1, 1, atOnce, perCaller, waiting, 85, minute, 0, List.of());
    }
}
