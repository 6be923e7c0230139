package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small requests that would grow large when they are unpacked or parsed. */
final class BombTest {

    private static final int UNPACKED = 200 << 20;

    @TempDir
    static Path folder;

    private static TestServer server;
    private static Steward steward;

    @BeforeAll
    static void start() {
        server = new TestServer(folder.resolve("data"));
        steward = new Steward(server);
        steward.submit("mine", "Mine");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void twoHundredMegabytesInAFewKilobytesAreRefusedInFlatMemory() throws IOException {
        byte[] literal = bomb("<http://x.org/a> <http://x.org/b> \"", "x");
        byte[] lines = bomb("", "<http://x.org/a> <http://x.org/b> \"c\" .\n");
        byte[] query = bomb("ASK {} #", " ");
        Map<HttpRequest.Builder, String> requests = new LinkedHashMap<>();
        for (byte[] bomb : new byte[][] {literal, lines}) {
            requests.put(post("/api/v1/providers/p1/submissions", "application/n-triples", bomb), "SUBMISSION-000");
            requests.put(post("/api/v1/validate", "application/n-triples", bomb), "SUBMISSION-000");
            requests.put(post("/dataset/mine", "application/n-triples", bomb), "SUBMISSION-000");
        }
        requests.put(post("/sparql", "application/sparql-query", query), "");
        requests.put(post("/update", "application/sparql-update", query), "");
        long before = allocated();
        requests.forEach((request, code) -> {
            HttpResponse<String> answer = server.send(request);
            assertEquals(413, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains(code), answer.body());
        });
        long taken = allocated() - before;
        System.out.println(requests.size() + " bombs of 200 MB: " + (taken >> 20) + " MB allocated in all");
        assertTrue(taken < UNPACKED, "less than one of them unpacked: " + taken);
    }

    @Test
    void deepQueriesAndUpdatesAreRefusedAtOnce() {
        String groups = "{ ".repeat(6_000) + "}".repeat(6_000);
        String unions = "{ ?s ?p ?o }" + " UNION { ?s ?p ?o }".repeat(3_000);
        String expression = "{ FILTER(" + "(".repeat(5_000) + "1" + ")".repeat(5_000) + ") }";
        String path = "{ ?s " + "(".repeat(5_000) + "<urn:p>" + ")*".repeat(5_000) + " ?o }";
        for (String where : new String[] {groups, "{" + unions + "}", expression, path}) {
            refused(steward.post("/sparql", "application/sparql-query", "SELECT * " + where));
            refused(steward.post(
                    "/update",
                    "application/sparql-update",
                    "INSERT { GRAPH <http://x.org/g> { <urn:s> <urn:p> 1 } } WHERE " + where,
                    steward.own()));
        }
    }

    private static void refused(HttpResponse<String> answer) {
        assertEquals(400, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("QUERY-0004") || answer.body().contains("QUERY-0001"), answer.body());
    }

    private static HttpRequest.Builder post(String path, String type, byte[] body) {
        return server.request(path, steward.own())
                .header("Content-Type", type)
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(body));
    }

    private static byte[] bomb(String head, String repeated) throws IOException {
        byte[] chunk = repeated.repeat((1 << 20) / repeated.length()).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(head.getBytes(StandardCharsets.UTF_8));
            for (int written = 0; written < UNPACKED; written += chunk.length) {
                gzip.write(chunk);
            }
        }
        return bomb.toByteArray();
    }

    /** Bytes that the threads of this process have allocated so far, those of the client among them. */
    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }
}
