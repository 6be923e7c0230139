package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a caller is told when checking is busy, or takes longer than it may. */
final class ValidateLimitsHttpTest {

    private static final String GOOD =
            "<http://example.org/d%d> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .\n";

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() {
        System.setProperty("catalogue.validation.max-seconds", "3");
        System.setProperty("catalogue.validation.waiting", "1");
        server = new TestServer(folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        System.clearProperty("catalogue.validation.max-seconds");
        System.clearProperty("catalogue.validation.waiting");
        server.close();
    }

    @Test
    void oneBodyTooManyIsAskedToComeAgainAndLaterIsTaken() throws Exception {
        HttpResponse<String> refused = busy();
        assertEquals(429, refused.statusCode(), refused.body());
        assertEquals("VALIDATE-0005", TestServer.json(refused).path("code").asText());
        assertEquals("10", refused.headers().firstValue("Retry-After").orElse("none"));
        assertEquals(200, awaitOk().statusCode());
    }

    @Test
    void aCheckThatTakesTooLongIsGivenUpAndSaysWhatToDo() {
        String many = IntStream.range(0, 60_000).mapToObj(GOOD::formatted).collect(Collectors.joining());
        HttpResponse<String> refused = check(many);
        assertEquals(503, refused.statusCode(), refused.body());
        assertEquals("VALIDATE-0006", TestServer.json(refused).path("code").asText());
        assertEquals("10", refused.headers().firstValue("Retry-After").orElse("none"));
    }

    /** What one is told beside two who send slowly; on a slow machine they may be given up before one asks. */
    private static HttpResponse<String> busy() throws IOException, InterruptedException {
        HttpResponse<String> answer = check(GOOD.formatted(1));
        for (int tries = 0; tries < 20 && answer.statusCode() != 429; tries++) {
            try (Socket one = neverEnding();
                    Socket other = neverEnding()) {
                for (int soon = 0;
                        soon < 10 && answer.statusCode() != 429 && one.isBound() && other.isBound();
                        soon++) {
                    Thread.sleep(100);
                    answer = check(GOOD.formatted(1));
                }
            }
        }
        return answer;
    }

    private static HttpResponse<String> awaitOk() throws InterruptedException {
        HttpResponse<String> answer = check(GOOD.formatted(1));
        for (int tries = 0; tries < 100 && answer.statusCode() != 200; tries++) {
            Thread.sleep(100);
            answer = check(GOOD.formatted(1));
        }
        return answer;
    }

    private static HttpResponse<String> check(String body) {
        return server.send(server.request("/api/v1/validate?profile=dcat-ap")
                .header("Content-Type", "application/n-triples")
                .POST(BodyPublishers.ofString(body)));
    }

    /** A caller that promises more than it sends. */
    private static Socket neverEnding() throws IOException {
        Socket socket = new Socket(server.address().getHost(), server.address().getPort());
        List<String> head = List.of(
                "POST /api/v1/validate HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/n-triples",
                "Content-Length: 100000",
                "",
                GOOD.formatted(1));
        socket.getOutputStream().write(String.join("\r\n", head).getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
