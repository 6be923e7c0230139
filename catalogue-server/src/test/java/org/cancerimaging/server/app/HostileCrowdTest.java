package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.cancerimaging.server.bench.CrowdTrial;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred hostile queries at once, each from another caller, do not keep a reader of records waiting. */
final class HostileCrowdTest {

    private static final int CROWD = 200;
    private static final Duration LIMIT = Duration.ofSeconds(4);

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() {
        System.setProperty("catalogue.query.timeout", LIMIT.toSeconds() + "s");
        server = new TestServer(folder.resolve("data"));
        for (int number = 0; number < 30; number++) {
            assertEquals(
                    201,
                    server.submit("text/turtle", Turtle.dataset("d" + number, "Title " + number))
                            .statusCode());
        }
    }

    @AfterAll
    static void stop() {
        System.clearProperty("catalogue.query.timeout");
        server.close();
    }

    @Test
    void recordsAreAnsweredMeanwhileAndTheMachineIsIdleAfterwards() throws Exception {
        CrowdTrial trial = new CrowdTrial(server.address().toString(), ids());
        trial.alone(200); // the code is warm then
        CrowdTrial.Figures figures = trial.among(CROWD, 300);
        System.out.println(figures);
        assertTrue(
                Set.of(0, 200, 400, 403, 429, 503).containsAll(figures.answers().keySet()),
                figures.answers()::toString);
        idleSoon();
    }

    private static List<String> ids() {
        return IntStream.range(0, 30).mapToObj(number -> "d" + number).toList();
    }

    /** Within a second after the last answer no thread works on a query, and the processor has nothing to do. */
    private static void idleSoon() throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
        assertEquals(0, busy());
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        TimeUnit.SECONDS.sleep(1);
        long used = system.getProcessCpuTime() - before;
        System.out.println("a second later: " + used / 1_000_000 + " ms of processor time in one second");
        assertTrue(used < 800_000_000, "a thread still works: " + used);
    }

    private static long busy() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().equals("sparql"))
                .filter(thread -> Arrays.stream(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().endsWith("QueryRun")))
                .count();
    }
}
