package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stewards and submissions that write the same record at once: what was acknowledged is there. */
final class StewardRaceTest {

    private static final int WRITERS = 4;
    private static final int EACH = 6;

    @TempDir
    Path folder;

    @Test
    void noAcknowledgedAdditionIsLost() {
        try (TestServer server = new TestServer(folder.resolve("data"))) {
            Steward steward = new Steward(server);
            steward.submit("raced", "Raced");
            Set<String> acknowledged = ConcurrentHashMap.newKeySet();
            CompletableFuture<?>[] writers = new CompletableFuture<?>[WRITERS];
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "word-" + writer + "-";
                writers[writer] = CompletableFuture.runAsync(() -> {
                    for (int turn = 0; turn < EACH; turn++) {
                        add(steward, name + turn, acknowledged);
                    }
                });
            }
            CompletableFuture.allOf(writers).join();
            String record = server.get("/dataset/raced.ttl").body();
            assertTrue(acknowledged.size() > 0);
            acknowledged.forEach(word -> assertTrue(record.contains('"' + word + '"'), word + " is lost"));
            assertEquals(acknowledged.size(), record.split("\"word-", -1).length - 1, "and nothing that was refused");
            int revisions = TestServer.json(server.get("/dataset/raced/revisions"))
                    .path("revisions")
                    .size();
            assertEquals(1 + acknowledged.size(), revisions);
        }
    }

    @Test
    void everySubmissionAndEveryUpdateIsARevision() {
        try (TestServer server = new TestServer(folder.resolve("data"))) {
            Steward steward = new Steward(server);
            steward.submit("raced", "Start");
            Set<String> updates = ConcurrentHashMap.newKeySet();
            CompletableFuture<Void> submissions = CompletableFuture.runAsync(() -> {
                for (int turn = 0; turn < EACH; turn++) {
                    steward.submit("raced", "Submitted " + turn);
                }
            });
            for (int turn = 0; turn < EACH; turn++) {
                add(steward, "word-" + turn, updates);
            }
            submissions.join();
            int revisions = TestServer.json(server.get("/dataset/raced/revisions"))
                    .path("revisions")
                    .size();
            assertEquals(1 + EACH + updates.size(), revisions);
        }
    }

    private static void add(Steward steward, String word, Set<String> acknowledged) {
        HttpResponse<String> answer =
                steward.update("INSERT DATA { GRAPH d:raced { d:raced dcat:keyword \"" + word + "\" } }");
        if (answer.statusCode() == 200) {
            acknowledged.add(word);
            return;
        }
        int status = answer.statusCode();
        assertTrue(status == 409 || status == 503, answer.body());
    }
}
