package org.cancerimaging.server.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AnswerCacheTest {

    @Test
    void keepsNoMoreThanItMay() {
        AnswerCache cache = new AnswerCache(1_000);
        for (int index = 0; index < 50; index++) {
            cache.keep(key(1, "q" + index), answer(300));
        }
        assertTrue(cache.bytes() <= 1_000, () -> cache.bytes() + " bytes");
        assertTrue(cache.find(key(1, "q49")).isPresent());
        assertTrue(cache.find(key(1, "q0")).isEmpty());
    }

    @Test
    void theOneNotAskedForLongestGoesFirst() {
        AnswerCache cache = new AnswerCache(1_000);
        cache.keep(key(1, "a"), answer(400));
        cache.keep(key(1, "b"), answer(400));
        cache.find(key(1, "a"));
        cache.keep(key(1, "c"), answer(400));
        assertTrue(cache.find(key(1, "a")).isPresent());
        assertTrue(cache.find(key(1, "b")).isEmpty());
    }

    @Test
    void aNewRevisionMakesOldAnswersUseless() {
        AnswerCache cache = new AnswerCache(1_000);
        cache.keep(key(1, "a"), answer(400));
        cache.keep(key(2, "b"), answer(100));
        assertTrue(cache.find(key(1, "a")).isEmpty());
        assertEquals(100, cache.bytes());
        cache.keep(key(1, "a"), answer(400));
        assertTrue(cache.find(key(1, "a")).isEmpty(), "an answer that comes late is not kept");
    }

    @Test
    void anAnswerKeptTwiceCountsOnce() {
        AnswerCache cache = new AnswerCache(1_000);
        cache.keep(key(1, "a"), answer(400));
        cache.keep(key(1, "a"), answer(300));
        assertEquals(300, cache.bytes());
    }

    @Test
    void anAnswerLargerThanAllIsNotKept() {
        AnswerCache cache = new AnswerCache(100);
        cache.keep(key(1, "a"), answer(300));
        assertEquals(0, cache.bytes());
    }

    private static AnswerKey key(long revision, String query) {
        return new AnswerKey(revision, Map.of("query", List.of(query)), List.of());
    }

    private static AnswerCache.Kept answer(int bytes) {
        return new AnswerCache.Kept(new byte[bytes], "text/csv");
    }
}
