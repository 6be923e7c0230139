package org.cancerimaging.server.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class QueryThreadsTest {

    private final QueryThreads threads = new QueryThreads();

    @AfterEach
    void close() {
        threads.close();
    }

    @Test
    void aQueryBeginsAsGoodAsAnyRequestAndComesBehindWhenItIsLong() throws Exception {
        CompletableFuture<Integer> atFirst = new CompletableFuture<>();
        CompletableFuture<Integer> later = new CompletableFuture<>();
        threads.execute(() -> {
            atFirst.complete(priority());
            later.complete(waitUntilBehind());
        });
        assertEquals(Thread.NORM_PRIORITY, atFirst.get(10, TimeUnit.SECONDS));
        assertEquals(Thread.MIN_PRIORITY, later.get(10, TimeUnit.SECONDS));
    }

    @Test
    void whatALongQueryLetsInIsNotBehind() throws Exception {
        CompletableFuture<Integer> next = new CompletableFuture<>();
        threads.execute(() -> {
            waitUntilBehind();
            threads.execute(() -> next.complete(priority()));
        });
        assertEquals(Thread.NORM_PRIORITY, next.get(10, TimeUnit.SECONDS));
    }

    @Test
    void aThreadServesAgainUnlessItWasPutBehind() throws Exception {
        Thread behind = threadOf(QueryThreadsTest::waitUntilBehind);
        Thread before = threadOf(() -> {});
        boolean again = false;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!again && System.nanoTime() < deadline) {
            Thread next = threadOf(() -> {});
            assertNotEquals(behind, next);
            again = next.equals(before);
            before = next;
        }
        assertTrue(again);
    }

    @Test
    void nothingBeginsAfterTheEnd() throws Exception {
        CompletableFuture<Integer> late = new CompletableFuture<>();
        Thread idle = threadOf(() -> {});
        while (idle.getState() != Thread.State.TIMED_WAITING) {
            // A pause of the machine may have put it behind, and so ended it.
            idle = idle.isAlive() ? idle : threadOf(() -> {});
        }
        threads.close();
        threads.execute(() -> late.complete(priority()));
        assertThrows(TimeoutException.class, () -> late.get(300, TimeUnit.MILLISECONDS));
    }

    private Thread threadOf(Runnable query) throws Exception {
        CompletableFuture<Thread> served = new CompletableFuture<>();
        threads.execute(() -> {
            try {
                query.run();
                served.complete(Thread.currentThread());
            } catch (Throwable failed) {
                served.completeExceptionally(failed);
            }
        });
        return served.get(10, TimeUnit.SECONDS);
    }

    private static int waitUntilBehind() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (priority() != Thread.MIN_PRIORITY && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        return priority();
    }

    private static int priority() {
        return Thread.currentThread().getPriority();
    }
}
