package org.cancerimaging.server.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cancerimaging.server.Garbage;
import org.cancerimaging.server.RunningServer;
import org.cancerimaging.server.store.Example;
import org.junit.jupiter.api.Test;

/** When memory is short the query that takes most is given up, and says why. */
final class MemoryWatchTest {

    private static final String HUNGRY = "SELECT DISTINCT ?a ?c ?d ?f { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a";

    @Test
    void theHungriestQueryIsGivenUpWhenMemoryIsShort() throws Exception {
        Map<String, Object> settings =
                Map.of("catalogue.query.memory-percent", "1", "catalogue.query.max-rows", "100000000");
        try (RunningServer server = RunningServer.start(settings)) {
            server.catalogue().publish("lung", Example.record("lung-ct", "lung"));
            byte[] alive = new byte[(int) (Runtime.getRuntime().maxMemory() / 50)];
            CompletableFuture<HttpResponse<String>> hungry = CompletableFuture.supplyAsync(() -> ask(server, HUNGRY));
            for (int round = 0; round < 60 && !hungry.isDone(); round++) {
                TimeUnit.MILLISECONDS.sleep(250);
                Garbage.collect();
            }
            assertTrue(alive.length > 0);
            HttpResponse<String> refused = hungry.get(1, TimeUnit.SECONDS);
            assertEquals(503, refused.statusCode());
            assertTrue(refused.body().contains("urn:cimo:problem:QUERY-0013"), refused.body());
            assertEquals(200, ask(server, "ASK {}").statusCode());
        }
    }

    private static HttpResponse<String> ask(RunningServer server, String query) {
        return server.get("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }
}
