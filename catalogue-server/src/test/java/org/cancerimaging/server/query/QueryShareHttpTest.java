package org.cancerimaging.server.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.cancerimaging.server.RunningServer;
import org.cancerimaging.server.store.Example;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Shares of callers, the list of what runs, stopping it, and what the log tells, over the running server. */
final class QueryShareHttpTest {

    private static final String ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l "
            + "FILTER(?a != \"Smith\" && ?b != <https://example.org/person/Smith>) } # Smith";
    private static final String STREAM = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

    private static RunningServer server;
    private static final ExecutorService CLIENTS = Executors.newCachedThreadPool();

    @BeforeAll
    static void start() {
        server = RunningServer.start(Map.of(
                "catalogue.query.timeout", "40s",
                "catalogue.query.max-bytes", "3000000",
                "catalogue.query.at-once", "4",
                "catalogue.query.at-once-per-caller", "2",
                "catalogue.query.waiting-per-caller", "3",
                "catalogue.query.slow", "300ms"));
        for (int index = 0; index < 40; index++) {
            server.catalogue().publish("lung-" + index, Example.record("lung-ct", "lung-" + index));
        }
    }

    @AfterAll
    static void stop() {
        CLIENTS.shutdownNow();
        server.close();
    }

    @AfterEach
    void stopAll() {
        ids().forEach(QueryShareHttpTest::kill);
        await(() -> ids().isEmpty(), 5);
    }

    @Test
    void fiftySlowQueriesOfOneCallerDoNotKeepAnotherWaiting() {
        List<CompletableFuture<HttpResponse<String>>> slow = new ArrayList<>();
        for (int index = 0; index < 50; index++) {
            slow.add(ask(ENDLESS, "X-Forwarded-For", "192.0.2.1"));
        }
        await(() -> slow.stream().filter(CompletableFuture::isDone).count() == 45, 20);
        HttpResponse<String> refused = slow.stream()
                .filter(CompletableFuture::isDone)
                .findFirst()
                .orElseThrow()
                .join();
        assertEquals(429, refused.statusCode());
        assertEquals("10", refused.headers().firstValue("Retry-After").orElse(""));
        assertTrue(refused.body().contains("urn:cimo:problem:PROTOCOL-0008"), refused.body());
        Instant asked = Instant.now();
        assertEquals(200, ask("ASK {}", "X-Forwarded-For", "192.0.2.2").join().statusCode());
        assertTrue(Duration.between(asked, Instant.now()).toSeconds() < 5);
        stopAll();
        slow.forEach(query -> assertTrue(List.of(429, 503).contains(query.join().statusCode())));
    }

    @Test
    void theListNamesNobodyAndIsTheAdministratorsAlone() {
        CompletableFuture<HttpResponse<String>> query = ask(ENDLESS, "X-Forwarded-For", "192.0.2.3");
        await(() -> ids().size() == 1, 10);
        String list = list().body();
        assertTrue(list.contains("\"caller\":\"anonymous\""), list);
        assertTrue(list.contains("\"state\":\"running\""), list);
        assertTrue(list.contains("SELECT ( COUNT ( * ) AS ?n )"), list);
        assertFalse(list.contains("Smith") || list.contains("192.0.2.3"), list);
        assertEquals("no-store", list().headers().firstValue("Cache-Control").orElse(""));
        assertFalse(query.isDone());
        assertEquals(401, server.get("/api/v1/running-queries").statusCode());
        assertEquals(401, server.send("DELETE", "/api/v1/running-queries/1", "").statusCode());
    }

    @Test
    void aStoppedQuerySaysSoAndFreesItsThreadWithinASecond() {
        CompletableFuture<HttpResponse<String>> query = ask(ENDLESS);
        await(() -> list().body().contains("running"), 10);
        Instant stopped = Instant.now();
        assertEquals(204, kill(ids().get(0)).statusCode());
        await(() -> busy() == 0, 5);
        assertTrue(Duration.between(stopped, Instant.now()).toMillis() < 1_000, "freed within a second");
        assertEquals(503, query.join().statusCode());
        assertTrue(query.join().body().contains("QUERY-0009"), query.join().body());
        assertEquals(404, kill("999999").statusCode());
    }

    @Test
    void aQueryThatWaitsCanBeStoppedToo() {
        List<CompletableFuture<HttpResponse<String>>> three = List.of(ask(ENDLESS), ask(ENDLESS), ask(ENDLESS));
        await(() -> list().body().contains("waiting"), 10);
        List<String> ids = ids();
        kill(ids.get(ids.size() - 1));
        await(() -> ids().size() == 2, 1);
        assertEquals(1, three.stream().filter(query -> isOver(query)).count());
    }

    @Test
    void aStreamThatNobodyReadsIsStoppedWithinASecond() throws Exception {
        try (Socket reader = connect(STREAM)) {
            InputStream in = reader.getInputStream();
            in.readNBytes(1_000);
            await(() -> busy() == 1, 5);
            kill(ids().get(0));
            await(() -> busy() == 0, 1);
            String rest = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertFalse(rest.endsWith("0\r\n\r\n"), "the last chunk would make it look whole");
        }
    }

    @Test
    void whoLeavesInTheMiddleOfAStreamFreesTheThreadWithinASecond() throws Exception {
        try (Socket reader = connect(STREAM)) {
            reader.getInputStream().readNBytes(1_000);
            await(() -> busy() == 1, 5);
        }
        await(() -> busy() == 0, 1);
    }

    @Test
    void anAnswerOfTooManyBytesIsBrokenOff() {
        assertThrows(
                UncheckedIOException.class, () -> server.get("/sparql?query=" + encode(STREAM), "Accept", "text/csv"));
    }

    @Test
    void theTimeLimitBreaksAStreamOffToo() {
        String slow = "SELECT ?a ?d { ?a ?b ?c . ?d ?e ?f } LIMIT 5000";
        String query =
                "SELECT * { { " + slow + " } UNION { SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } } }";
        assertThrows(
                UncheckedIOException.class,
                () -> server.get("/sparql?timeout=2&query=" + encode(query), "Accept", "text/csv"));
    }

    @Test
    void theLogTellsOfASlowQueryOnOneLineThatNamesNobody() throws InterruptedException {
        PrintStream console = System.out;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            server.get("/sparql?timeout=0.6&query=" + encode(ENDLESS), "X-Forwarded-For", "192.0.2.4");
            server.get("/sparql?query=" + encode("ASK { ?fast ?p 5 }"));
            for (int tries = 0;
                    tries < 100 && !log.toString(StandardCharsets.UTF_8).contains("Slow");
                    tries++) {
                Thread.sleep(50);
            }
        } finally {
            System.setOut(console);
        }
        List<String> told = log.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("Slow query"))
                .toList();
        assertEquals(1, told.size(), log.toString(StandardCharsets.UTF_8));
        assertTrue(
                told.get(0).matches(".*Slow query: [0-9]+\\.\\d s, 0 rows, QUERY-0007, anonymous: SELECT .*"),
                told.get(0));
        assertFalse(told.get(0).contains("Smith") || told.get(0).contains("192.0.2.4"), told.get(0));
    }

    private static CompletableFuture<HttpResponse<String>> ask(String query, String... headers) {
        return CompletableFuture.supplyAsync(() -> server.get("/sparql?query=" + encode(query), headers), CLIENTS);
    }

    private static Socket connect(String query) throws java.io.IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(8_192);
        socket.connect(new java.net.InetSocketAddress(
                InetAddress.getLoopbackAddress(), server.uri("/").getPort()));
        String request = "GET /sparql?query=" + encode(query) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static HttpResponse<String> list() {
        return server.get("/api/v1/running-queries", "X-API-Key", server.administrator());
    }

    private static List<String> ids() {
        return java.util.regex.Pattern.compile("\"id\":(\\d+)")
                .matcher(list().body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static HttpResponse<String> kill(String id) {
        return server.send("DELETE", "/api/v1/running-queries/" + id, "", "X-API-Key", server.administrator());
    }

    private static boolean isOver(CompletableFuture<?> query) {
        await(() -> query.isDone() || ids().size() == 2, 1);
        return query.isDone();
    }

    private static long busy() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().equals("sparql"))
                .filter(thread -> java.util.Arrays.stream(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().endsWith("QueryRun")))
                .count();
    }

    private static void await(BooleanSupplier condition, int seconds) {
        Instant until = Instant.now().plusSeconds(seconds);
        while (!condition.getAsBoolean() && Instant.now().isBefore(until)) {
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        assertTrue(condition.getAsBoolean(), "not so after " + seconds + " s");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
