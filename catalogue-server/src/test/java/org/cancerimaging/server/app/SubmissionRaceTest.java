package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Submissions that come at the same moment: they are checked side by side and decided one after the other. */
final class SubmissionRaceTest {

    private static final int CALLERS = 8;

    @TempDir
    Path folder;

    private TestServer server;
    private long before;
    private ExecutorService callers;

    @BeforeEach
    void start() {
        server = new TestServer(folder.resolve("data"));
        before = server.catalogue().revision();
        callers = Executors.newFixedThreadPool(CALLERS);
    }

    @AfterEach
    void stop() {
        callers.shutdownNow();
        server.close();
    }

    @Test
    void theSameBodyMakesOneRevision() {
        String body = Turtle.dataset("same", "Same");
        List<JsonNode> records = atOnce(number -> body);
        assertEquals(before + 1, server.catalogue().revision());
        assertEquals(
                1,
                records.stream()
                        .filter(record -> record.path("changed").asBoolean())
                        .count());
        assertEquals(
                1,
                records.stream()
                        .map(record -> record.path("revision"))
                        .distinct()
                        .count());
    }

    @Test
    void datasetsThatWouldHaveOneIdGetOneEach() {
        List<JsonNode> records = atOnce(number ->
                Turtle.PREFIXES + Turtle.description("https://h" + number + ".example.org/id/breast-mri", "Breast"));
        assertEquals(
                CALLERS,
                records.stream().map(record -> record.path("id")).distinct().count());
        assertEquals(before + CALLERS, server.catalogue().revision());
    }

    @Test
    void ofTwoVersionsOneIsTheLast() {
        List<JsonNode> records = atOnce(number -> Turtle.dataset("one", "Version " + number));
        assertEquals(
                CALLERS,
                records.stream()
                        .map(record -> record.path("revision"))
                        .distinct()
                        .count());
        assertEquals(before + CALLERS, server.catalogue().revision());
        List<String> titles = server.get("/dataset/one.ttl")
                .body()
                .lines()
                .filter(line -> line.contains("\"Version "))
                .toList();
        assertEquals(1, titles.size(), titles::toString);
    }

    private List<JsonNode> atOnce(IntFunction<String> bodies) {
        return IntStream.range(0, CALLERS)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> server.submit("text/turtle", bodies.apply(number)), callers))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(SubmissionRaceTest::record)
                .toList();
    }

    private static JsonNode record(HttpResponse<String> answer) {
        assertEquals(2, answer.statusCode() / 100, answer.body());
        return TestServer.json(answer).path("records").path(0);
    }
}
