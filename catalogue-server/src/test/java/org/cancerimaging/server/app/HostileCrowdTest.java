package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
        HttpClient client = HttpClient.newHttpClient();
        times(client, 200); // the code is warm then
        List<CompletableFuture<HttpResponse<String>>> crowd = new ArrayList<>();
        List<String> attacks = attacks();
        for (int number = 0; number < CROWD; number++) {
            crowd.add(client.sendAsync(hostile(attacks.get(number % attacks.size()), number), BodyHandlers.ofString()));
        }
        long[] times = times(client, 300);
        System.out.printf(
                "%d hostile queries at once; record pages: p50 %.1f ms, p99 %.1f ms, %d of the queries still open%n",
                CROWD,
                times[times.length / 2] / 1e6,
                times[times.length * 99 / 100] / 1e6,
                crowd.stream().filter(query -> !query.isDone()).count());
        assertEveryQueryIsTold(crowd);
        idleSoon();
    }

    private static void assertEveryQueryIsTold(List<CompletableFuture<HttpResponse<String>>> crowd) throws Exception {
        for (CompletableFuture<HttpResponse<String>> query : crowd) {
            // One that waited for its turn may run as long again.
            int status = query.handle((answer, brokenOff) -> answer == null ? 0 : answer.statusCode())
                    .get(4 * LIMIT.toSeconds() + 60, TimeUnit.SECONDS);
            assertTrue(List.of(0, 200, 400, 403, 429, 503).contains(status), "status " + status);
        }
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

    /** Nanoseconds that record pages take, in order of size. */
    private static long[] times(HttpClient client, int requests) throws IOException, InterruptedException {
        long[] times = new long[requests];
        for (int number = 0; number < requests; number++) {
            HttpRequest page = HttpRequest.newBuilder(URI.create(server.address() + "/dataset/d" + number % 30))
                    .header("Accept", number % 2 == 0 ? "text/turtle" : "text/html")
                    .build();
            long began = System.nanoTime();
            assertEquals(200, client.send(page, BodyHandlers.ofString()).statusCode());
            times[number] = System.nanoTime() - began;
        }
        Arrays.sort(times);
        return times;
    }

    private static HttpRequest hostile(String query, int number) {
        return HttpRequest.newBuilder(URI.create(server.address() + "/sparql?query=" + encode(query)))
                .header("X-Forwarded-For", "198.51.100." + number)
                .build();
    }

    private static List<String> attacks() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../sparql/attacks"))) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
            assertTrue(texts.size() > 20, "the attacks are there");
            return texts;
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
