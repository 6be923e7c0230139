package org.cancerimaging.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.cancerimaging.server.bench.SampleRecord;
import org.cancerimaging.server.bench.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged server refuses: with a problem document that says what to do, storing and fetching nothing. */
final class HostileRequestsIT {

    private static final String SUBMISSIONS = "/api/v1/providers/p1/submissions";

    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static String key;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = Jar.serve(folder);
        key = server.adminKey();
        server.send(
                "PUT",
                "/api/v1/providers/p1",
                "{\"name\":\"Example Hospital\",\"country\":\"DE\"}",
                "Content-Type",
                "application/json",
                "X-API-Key",
                key);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void turtleThatDoesNotParseIsRefusedWithLineAndColumn() throws Exception {
        HttpResponse<String> answer =
                submit("text/turtle", "<http://example.org/d> a dcat:Dataset .\nthis is no Turtle", key);
        assertProblem(400, answer);
        assertTrue(answer.body().contains("\"line\""), answer.body());
    }

    @Test
    void anUnknownProviderIsRefused() throws Exception {
        HttpResponse<String> answer = server.send(
                "POST",
                "/api/v1/providers/nobody/submissions",
                SampleRecord.turtle("d", "Title"),
                "Content-Type",
                "text/turtle",
                "X-API-Key",
                key);
        assertProblem(404, answer);
        assertTrue(answer.body().contains("/api/v1/providers/"), "says how to register: " + answer.body());
    }

    @Test
    void aWrongOrMissingKeyIsRefused() throws Exception {
        assertProblem(401, submit("text/turtle", SampleRecord.turtle("d", "Title"), "cic_wrong"));
        assertProblem(
                401,
                server.send("POST", SUBMISSIONS, SampleRecord.turtle("d", "Title"), "Content-Type", "text/turtle"));
    }

    @Test
    void aHundredMegabyteBodyIsRefused() throws Exception {
        String padding = "# padding that makes the body large\n".repeat(100 * 1024 * 1024 / 36 + 1);
        assertProblem(413, submit("text/turtle", padding + SampleRecord.turtle("d", "Title"), key));
    }

    @Test
    void aRemoteContextIsNeverFetched() throws Exception {
        AtomicInteger hits = new AtomicInteger();
        HttpServer listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> {
            hits.incrementAndGet();
            exchange.close();
        });
        listener.start();
        String context = "http://127.0.0.1:" + listener.getAddress().getPort() + "/context.jsonld";
        HttpResponse<String> answer = submit(
                "application/ld+json",
                "{\"@context\":\"" + context + "\",\"@id\":\"http://example.org/d\",\"@type\":\"Dataset\"}",
                key);
        listener.stop(0);
        assertProblem(400, answer);
        assertEquals(0, hits.get());
    }

    @Test
    void aFormatThatIsNotRdfIsRefusedWithTheOnesThatAre() throws Exception {
        HttpResponse<String> answer = submit("application/pdf", "%PDF-1.4", key);
        assertProblem(415, answer);
        assertTrue(answer.body().contains("text/turtle"), answer.body());
    }

    @Test
    void aBodyWithoutADatasetIsRefused() throws Exception {
        assertProblem(422, submit("text/turtle", "<http://example.org/x> <http://example.org/y> 1 .", key));
    }

    @Test
    void whatWasRefusedIsNowhere() throws Exception {
        HttpResponse<String> catalogue = server.get("/catalog.nt");
        assertEquals(200, catalogue.statusCode());
        assertFalse(catalogue.body().contains("dcat#Dataset>"), catalogue.body());
    }

    private static HttpResponse<String> submit(String type, String body, String with)
            throws IOException, InterruptedException {
        return server.send("POST", SUBMISSIONS, body, "Content-Type", type, "X-API-Key", with);
    }

    private static void assertProblem(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""));
        assertTrue(answer.body().contains("\"code\""), answer.body());
        assertTrue(answer.body().contains("\"detail\""), answer.body());
    }
}
