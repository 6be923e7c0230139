package org.cancerimaging.server.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
