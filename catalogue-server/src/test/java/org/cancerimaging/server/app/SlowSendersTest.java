package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hundreds who begin a request and never end it keep nobody else from the records and from queries. */
final class SlowSendersTest {

    private static final int OF_EACH_KIND = 150;
    private static final List<String> BEGINNINGS = List.of(
            "GET /dataset/mine HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
            "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
                    + "Content-Length: 1000\r\n\r\nASK ",
            "POST /api/v1/validate HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/turtle\r\n"
                    + "Content-Length: 1000\r\n\r\n<urn:a> ",
            "POST /update HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-update\r\n"
                    + "Content-Length: 1000\r\n\r\nINSERT ");

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(folder.resolve("data"));
        server.submit("text/turtle", Turtle.dataset("mine", "Mine"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void othersAreAnsweredAndTheLogIsNotFilled() throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            answerBesideSlowOnes();
            TimeUnit.SECONDS.sleep(2); // the server notices that they have left
        } finally {
            System.setOut(console);
        }
        assertEquals("", log.toString(StandardCharsets.UTF_8));
    }

    private static void answerBesideSlowOnes() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int number = 0; number < OF_EACH_KIND * BEGINNINGS.size(); number++) {
                slow.add(begin(BEGINNINGS.get(number % BEGINNINGS.size())));
            }
            for (int number = 0; number < 20; number++) {
                assertEquals(200, server.get("/dataset/mine").statusCode());
                assertEquals(200, server.get("/sparql?query=ASK%7B%7D").statusCode());
                assertEquals(
                        200,
                        server.submit("text/turtle", Turtle.dataset("mine", "Mine"))
                                        .statusCode()
                                / 100
                                * 100);
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static Socket begin(String request) throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
