package org.cancerimaging.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.RowSet;
import org.cancerimaging.sparql.QueryRefusal.Reason;
import org.junit.jupiter.api.Test;

/** Time, rows and cancellation. */
class QueryLimitTest {

    private static final DatasetGraph DATA = Fixture.thousandTriples();
    private static final String CROSS_PRODUCT = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

    @Test
    void anAnswerOfExactlyTheLimitIsWhole() {
        CountingWriter answer = new CountingWriter();
        query("SELECT * { ?s ?p ?o }", 10_000, 1_000).over(DATA).deliver(answer);
        assertEquals(1_000, answer.count());
    }

    @Test
    void oneRowMoreThanTheLimitIsARefusalAndNoShorterAnswer() {
        QueryRefusal refusal = refusal(query("SELECT * { ?s ?p ?o }", 10_000, 999));
        assertEquals(Reason.TOO_MANY_ROWS, refusal.reason());
        assertTrue(String.valueOf(refusal.getMessage()).contains("999"));
    }

    @Test
    void theLimitHoldsForTriplesToo() {
        String construct = "CONSTRUCT WHERE { ?s ?p ?o }";
        assertEquals(
                Reason.TOO_MANY_ROWS, refusal(query(construct, 10_000, 999)).reason());
        assertEquals(
                Reason.TOO_MANY_ROWS,
                refusal(query("DESCRIBE ?s { ?s ?p ?o }", 10_000, 999)).reason());
    }

    @Test
    void theTimeoutCountsWhileRowsAreRead() {
        QueryRun run = query("SELECT * { ?s ?p ?o }", 200, 10_000).over(DATA);
        QueryRefusal refusal = assertThrows(QueryRefusal.class, () -> run.deliver(new SlowReader()));
        assertEquals(Reason.TIMEOUT, refusal.reason());
    }

    @Test
    void aCrossProductFreesItsThreadASecondAfterItsTimeout() throws Exception {
        ThreadPoolExecutor threads = (ThreadPoolExecutor) Executors.newFixedThreadPool(2);
        Future<?> first = threads.submit(() -> refusal(query(CROSS_PRODUCT, 500, 10)));
        Future<?> second = threads.submit(() -> refusal(query(CROSS_PRODUCT, 500, 10)));
        first.get(1_500, TimeUnit.MILLISECONDS);
        second.get(1_500, TimeUnit.MILLISECONDS);
        threads.shutdown();
        assertTrue(threads.awaitTermination(1, TimeUnit.SECONDS));
        assertEquals(0, threads.getActiveCount());
    }

    @Test
    void anotherThreadStopsARun() throws InterruptedException, ExecutionException, TimeoutException {
        QueryRun run = query("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", 60_000, Long.MAX_VALUE)
                .over(DATA);
        Waiting reader = new Waiting();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<QueryRefusal> ended = thread.submit(() -> assertThrows(QueryRefusal.class, () -> run.deliver(reader)));
        assertTrue(reader.started.await(10, TimeUnit.SECONDS));
        run.cancel();
        assertEquals(Reason.CANCELLED, ended.get(1, TimeUnit.SECONDS).reason());
        thread.shutdown();
        assertFalse(DATA.isInTransaction());
    }

    @Test
    void aRunThatIsCancelledBeforeItStartsDoesNotStart() {
        QueryRun run = query("ASK {}", 1_000, 10).over(DATA);
        run.cancel();
        assertEquals(
                Reason.CANCELLED,
                assertThrows(QueryRefusal.class, () -> run.deliver(new CountingWriter()))
                        .reason());
    }

    private static GuardedQuery query(String text, long millis, long rows) {
        return GuardedQuery.parse(text, new QueryPolicy(Duration.ofMillis(millis), rows, 10_000));
    }

    private static QueryRefusal refusal(GuardedQuery query) {
        return assertThrows(QueryRefusal.class, () -> query.over(DATA).deliver(new CountingWriter()));
    }

    /** Reads the first row, tells so, and goes on without end. */
    private static final class Waiting implements AnswerWriter {
        private final CountDownLatch started = new CountDownLatch(1);

        @Override
        public void rows(RowSet rows) {
            while (rows.hasNext()) {
                rows.next();
                started.countDown();
            }
        }

        @Override
        public void truth(boolean answer) {}

        @Override
        public void graph(Graph graph) {}
    }

    /** Takes longer over each row than a client on a bad line. */
    private static final class SlowReader implements AnswerWriter {

        @Override
        public void rows(RowSet rows) {
            CountDownLatch never = new CountDownLatch(1);
            while (rows.hasNext()) {
                rows.next();
                try {
                    assertFalse(never.await(5, TimeUnit.MILLISECONDS));
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        @Override
        public void truth(boolean answer) {}

        @Override
        public void graph(Graph graph) {}
    }
}
