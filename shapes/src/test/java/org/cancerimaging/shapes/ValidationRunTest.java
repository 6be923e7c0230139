package org.cancerimaging.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.cancerimaging.ontology.Ontology;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A run that nobody waits for any more ends on all of its threads, and none fills the memory with findings. */
class ValidationRunTest {

    private static final Validator VALIDATOR = Validator.create();

    @BeforeAll
    static void compile() {
        VALIDATOR.prepare(Profile.EUCAIM);
    }

    @Test
    void aRunThatIsGivenUpLeavesNoThreadAtWork() throws Exception {
        Graph data = datasets(40_000);
        FutureTask<ValidationReport> run = new FutureTask<>(() -> VALIDATOR.validate(data, Profile.EUCAIM));
        Thread caller = new Thread(run, "caller");
        caller.start();
        assertTrue(within(20, true), "the run is on several threads");
        caller.interrupt();
        caller.join(20_000);
        assertTrue(within(20, false), () -> "still at work: " + working());
        assertThrows(Exception.class, run::get);
    }

    @Test
    void moreFindingsThanMayBeAreRefused() {
        CompiledShapes shapes = CompiledProfiles.of(Profile.EUCAIM);
        ValidationRun run = new ValidationRun(shapes, Ontology.load(), new Deadline(60, 1_000));
        ShapesException refusal = assertThrows(ShapesException.class, () -> run.of(datasets(3_000)));
        assertEquals("SHAPES-0108", refusal.code());
        assertTrue(new ValidationRun(shapes, Ontology.load(), new Deadline(60, 1_000))
                        .of(datasets(5))
                        .findings()
                        .size()
                > 5);
    }

    /** Datasets of which nothing is said, so that each has many findings. */
    private static Graph datasets(int number) {
        Graph data = GraphMemFactory.createDefaultGraph();
        for (int index = 0; index < number; index++) {
            data.add(Triple.create(
                    NodeFactory.createURI("http://example.org/d" + index), RDF.type.asNode(), DCAT.Dataset.asNode()));
        }
        return data;
    }

    private static boolean within(int seconds, boolean atWork) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (working().isEmpty() == atWork && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return working().isEmpty() != atWork;
    }

    /** Threads of the run; other tests may leave a thread in an expression that cannot be interrupted. */
    private static Set<String> working() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().matches("caller|ForkJoinPool.*"))
                .filter(thread -> Arrays.stream(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().equals(Batch.class.getName())))
                .map(thread -> thread.getKey().getName())
                .collect(Collectors.toSet());
    }
}
