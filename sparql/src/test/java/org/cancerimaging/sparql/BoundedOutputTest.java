package org.cancerimaging.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.cancerimaging.sparql.QueryRefusal.Reason;
import org.junit.jupiter.api.Test;

/** The bytes of an answer, and the rows that a run tells of. */
class BoundedOutputTest {

    private static final QueryPolicy POLICY = new QueryPolicy(Duration.ofSeconds(30), 10_000, 10_000);

    @Test
    void anAnswerOfExactlyTheLimitPasses() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        deliver(whole, Long.MAX_VALUE);
        ByteArrayOutputStream bounded = new ByteArrayOutputStream();
        QueryRun run = deliver(bounded, whole.size());
        assertEquals(whole.size(), bounded.size());
        assertEquals(1_000, run.rows());
    }

    @Test
    void oneByteMoreIsARefusal() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        deliver(whole, Long.MAX_VALUE);
        QueryRefusal refusal =
                assertThrows(QueryRefusal.class, () -> deliver(new ByteArrayOutputStream(), whole.size() - 1));
        assertEquals(Reason.TOO_MANY_BYTES, refusal.reason());
        assertTrue(String.valueOf(refusal.getMessage()).contains(String.valueOf(whole.size() - 1)));
    }

    @Test
    void aRunCountsTriplesToo() {
        for (String text : new String[] {"CONSTRUCT WHERE { ?s ?p ?o }", "DESCRIBE ?s { ?s ?p ?o }"}) {
            QueryRun run = GuardedQuery.parse(text, POLICY).over(Fixture.thousandTriples());
            run.deliver(new AnswerStream(new ByteArrayOutputStream(), RowFormat.CSV, GraphFormat.N_TRIPLES));
            assertEquals(1_000, run.rows());
        }
    }

    @Test
    void aRunEndsWithTheReasonItWasStoppedFor() {
        QueryRun run = GuardedQuery.parse("ASK {}", POLICY).over(Fixture.thousandTriples());
        run.cancel(QueryRefusal.tooMuchMemory());
        run.cancel();
        QueryRefusal refusal = assertThrows(QueryRefusal.class, () -> run.deliver(new CountingWriter()));
        assertEquals(Reason.TOO_MUCH_MEMORY, refusal.reason());
    }

    private static QueryRun deliver(ByteArrayOutputStream out, long most) {
        QueryRun run = GuardedQuery.parse("SELECT * { ?s ?p ?o }", POLICY).over(Fixture.thousandTriples());
        run.deliver(new AnswerStream(new BoundedOutput(out, most), RowFormat.CSV, GraphFormat.TURTLE));
        return run;
    }
}
