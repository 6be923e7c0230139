package org.cancerimaging.server.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class ParsingTest {

    private final AtomicInteger parsing = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void ofManyThatComeAtOnceFewAreParsedSideBySide() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(40);
        try {
            List<CompletableFuture<Integer>> all = IntStream.range(0, 40)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> Parsing.inTurn(this::parse), crowd))
                    .toList();
            for (CompletableFuture<Integer> one : all) {
                assertEquals(1, one.get(30, TimeUnit.SECONDS));
            }
        } finally {
            crowd.shutdownNow();
        }
        assertTrue(most.get() <= Math.max(1, Runtime.getRuntime().availableProcessors() / 2), "at once: " + most);
    }

    @Test
    @Timeout(30)
    void aQueryThatIsRefusedGivesItsTurnBack() {
        for (int number = 0; number < 100; number++) {
            assertThrows(IllegalStateException.class, () -> Parsing.inTurn(ParsingTest::refuse));
        }
        assertEquals(1, Parsing.inTurn(() -> 1));
    }

    private int parse() {
        most.accumulateAndGet(parsing.incrementAndGet(), Math::max);
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        parsing.decrementAndGet();
        return 1;
    }

    private static int refuse() {
        throw new IllegalStateException("refused");
    }
}
