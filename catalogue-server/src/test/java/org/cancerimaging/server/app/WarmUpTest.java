package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cancerimaging.server.http.AfterStart;
import org.junit.jupiter.api.Test;

final class WarmUpTest {

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch last = new CountDownLatch(1);
    private final CountDownLatch held = new CountDownLatch(1);

    @Test
    void allTasksAreDoneInTheBackground() throws InterruptedException {
        new WarmUp(List.of(task("shapes"), task("vocabulary"), last::countDown)).begin();
        assertTrue(last.await(10, TimeUnit.SECONDS));
        assertEquals(List.of("shapes", "vocabulary"), done);
    }

    @Test
    void nothingIsBegunForAServerThatIsClosed() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AfterStart slow = () -> {
            begun.countDown();
            await(held);
            last.countDown();
        };
        WarmUp warmUp = new WarmUp(List.of(slow, task("vocabulary")));
        warmUp.begin();
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        warmUp.close();
        held.countDown();
        assertTrue(last.await(10, TimeUnit.SECONDS));
        Thread.sleep(50);
        assertEquals(List.of(), done);
    }

    private AfterStart task(String name) {
        return () -> done.add(name);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
