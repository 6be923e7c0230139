package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The past of a record over HTTP: listed, shown, compared, brought back, and gone when it was taken back. */
final class HistoryHttpTest {

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(folder.resolve("data"));
        submit("x", "First title");
        submit("x", "Second title");
        submit("y", "Other record");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void revisionsAreListedNewestFirst() {
        JsonNode list = TestServer.json(ok(server.get("/dataset/x/revisions")));
        assertEquals(2, list.path("revisions").size(), list.toString());
        assertTrue(number(list, 0) > number(list, 1));
        HttpResponse<String> page = ok(server.get("/dataset/x/revisions", "Accept", "text/html"));
        assertTrue(page.body().contains("<h1>Revisions of x</h1>"), page.body());
        HttpResponse<String> map = ok(server.get("/dataset/x/revisions", "Accept", "application/link-format"));
        assertEquals(2, map.body().split("rel=\"memento\"", -1).length - 1, map.body());
    }

    @Test
    void aRevisionIsShownAsItWas() {
        long first = number(TestServer.json(server.get("/dataset/x/revisions")), 1);
        HttpResponse<String> answer = ok(server.get("/dataset/x/revisions/" + first, "Accept", "text/turtle"));
        assertTrue(answer.body().contains("First title"), answer.body());
        assertFalse(answer.body().contains("Second title"), answer.body());
        assertTrue(answer.headers().firstValue("Memento-Datetime").isPresent());
        assertTrue(answer.headers().allValues("Link").toString().contains("rel=\"original\""));
        String etag = answer.headers().firstValue("ETag").orElseThrow();
        assertEquals(
                304,
                server.get("/dataset/x/revisions/" + first, "Accept", "text/turtle", "If-None-Match", etag)
                        .statusCode());
        assertEquals(
                200, server.get("/dataset/x/revisions/" + first + ".jsonld").statusCode());
    }

    @Test
    void aChangeIsShownForPeopleAndPrograms() {
        long second = number(TestServer.json(server.get("/dataset/x/revisions")), 0);
        String path = "/dataset/x/revisions/" + second + "/changes";
        JsonNode changes = TestServer.json(ok(server.get(path)));
        assertTrue(changes.path("removed").toString().contains("First title"), changes.toString());
        assertTrue(changes.path("added").toString().contains("Second title"), changes.toString());
        assertTrue(ok(server.get(path, "Accept", "text/html")).body().contains("<del>First title"));
        assertTrue(ok(server.get(path, "Accept", "text/plain")).body().startsWith("- <"));
    }

    @Test
    void whatIsNotThereIsSaid() {
        refused(server.get("/dataset/x/revisions/999"), 404, "HISTORY-0001");
        refused(server.get("/dataset/unknown/revisions"), 404, "RECORD-0001");
        refused(server.get("/catalog/as-of/yesterday"), 400, "HISTORY-0003");
        assertEquals(
                406, server.get("/dataset/x/revisions", "Accept", "image/png").statusCode());
    }

    @Test
    void theWholeCatalogueIsShownAsItWas() {
        long first = number(TestServer.json(server.get("/dataset/x/revisions")), 1);
        String then = ok(server.get("/catalog/as-of/" + first)).body();
        assertTrue(then.contains("First title") && !then.contains("Other record"), then);
        String now = ok(server.get("/catalog/as-of/2100-01-01T00:00:00Z")).body();
        assertTrue(now.contains("Second title") && now.contains("Other record"), now);
        assertEquals("", ok(server.get("/catalog/as-of/2000-01-01T00:00:00Z")).body());
    }

    @Test
    void anEarlierRevisionIsBroughtBackByItsProviderAlone() {
        submit("z", "Good");
        submit("z", "Bad");
        long good = number(TestServer.json(server.get("/dataset/z/revisions")), 1);
        String path = "/api/v1/datasets/z/revisions/" + good + "/restore";
        refused(post(path), 401, "ACCESS-0001");
        refused(post(path, "X-API-Key", server.otherKey()), 403, "ACCESS-0003");
        refused(post("/api/v1/datasets/z/revisions/1/restore", "X-API-Key", server.ownKey()), 404, "HISTORY-0001");
        assertEquals(
                "PUBLISHED",
                TestServer.json(ok(post(path, "X-API-Key", server.ownKey())))
                        .path("state")
                        .asText());
        assertTrue(server.get("/dataset/z.ttl").body().contains("Good"));
        assertEquals(
                3,
                TestServer.json(server.get("/dataset/z/revisions"))
                        .path("revisions")
                        .size());
    }

    @Test
    void aRecordThatIsTakenBackIsGoneWithItsPast() {
        submit("w", "To be taken back");
        long number = number(TestServer.json(server.get("/dataset/w/revisions")), 0);
        refused(delete("w"), 401, "ACCESS-0001");
        refused(delete("w", "X-API-Key", server.otherKey()), 403, "ACCESS-0003");
        assertEquals(
                "WITHDRAWN",
                TestServer.json(ok(delete("w", "X-API-Key", server.ownKey())))
                        .path("state")
                        .asText());
        for (String path :
                List.of("", ".ttl", "/revisions", "/revisions/" + number, "/revisions/" + number + "/changes")) {
            assertEquals(410, server.get("/dataset/w" + path, "Accept", "*/*").statusCode(), path);
        }
        assertFalse(server.get("/catalog/as-of/" + number).body().contains("taken back"));
        assertFalse(server.get("/catalog.ttl").body().contains("taken back"));
        ok(post("/api/v1/datasets/w/revisions/" + number + "/restore", "X-API-Key", server.administrator()));
        assertEquals(200, server.get("/dataset/w.ttl").statusCode());
    }

    private static void submit(String id, String title) {
        HttpResponse<String> answer = server.submit("text/turtle", Turtle.dataset(id, title));
        assertEquals(201, answer.statusCode(), answer.body());
    }

    private static long number(JsonNode list, int at) {
        return list.path("revisions").get(at).path("number").asLong();
    }

    private static HttpResponse<String> post(String path, String... headers) {
        return server.send(server.request(path, headers).POST(BodyPublishers.noBody()));
    }

    private static HttpResponse<String> delete(String id, String... headers) {
        return server.send(server.request("/api/v1/datasets/" + id, headers).DELETE());
    }

    private static HttpResponse<String> ok(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return answer;
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, TestServer.json(answer).path("code").asText());
    }
}
