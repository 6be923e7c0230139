package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Short links to queries over the whole server: kept over a restart, only for queries that would be run. */
final class QueryLinksTest {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f]{12})\"");
    private static final String QUERY = "SELECT * { ?s ?p \"a+b & c\" } LIMIT 3";

    @TempDir
    Path folder;

    @Test
    void equalQueriesShareALinkThatIsOnTheDisk() throws Exception {
        String id;
        try (TestServer server = new TestServer(folder.resolve("data"))) {
            HttpResponse<String> made = share(server, QUERY);
            assertEquals(201, made.statusCode(), made.body());
            id = id(made);
            assertEquals(
                    TestServer.BASE + "s/" + id,
                    made.headers().firstValue("Location").orElse(""));
            HttpResponse<String> again = share(server, QUERY + "\r\n\n");
            assertEquals(200, again.statusCode());
            assertEquals(id, id(again));
            assertTrue(!id.equals(id(share(server, "ASK {}"))));
            HttpResponse<String> text = server.get("/s/" + id);
            assertEquals(200, text.statusCode());
            assertEquals(QUERY + "\n", text.body());
            assertEquals(
                    "application/sparql-query;charset=utf-8",
                    text.headers().firstValue("Content-Type").orElse(""));
        }
        assertEquals(QUERY + "\n", Files.readString(folder.resolve("data/links/" + id + ".rq")));
    }

    @Test
    void aBrowserIsLedToTheEditorWithTheQuery() {
        try (TestServer server = new TestServer(folder.resolve("data"))) {
            String id = id(share(server, QUERY));
            HttpResponse<String> answer = server.get("/s/" + id, "Accept", "text/html");
            assertEquals(303, answer.statusCode());
            assertEquals(
                    "/sparql#query=SELECT%20*%20%7B%20%3Fs%20%3Fp%20%22a%2Bb%20%26%20c%22%20%7D%20LIMIT%203%0A",
                    answer.headers().firstValue("Location").orElse(""));
        }
    }

    @Test
    void whatWouldNotBeRunIsNotKept() {
        try (TestServer server = new TestServer(folder.resolve("data"))) {
            assertEquals(
                    400,
                    share(server, "SELECT * { SERVICE <http://x/> { ?a ?b ?c } }")
                            .statusCode());
            assertEquals(400, share(server, "no query").statusCode());
            assertEquals(413, share(server, "ASK {} #" + "x".repeat(10_000)).statusCode());
            assertEquals(415, share(server, QUERY, "text/plain").statusCode());
            assertEquals(404, server.get("/s/0123456789ab").statusCode());
            assertEquals(404, server.get("/s/..%2Faccess").statusCode());
            assertEquals(404, server.get("/s/x").statusCode());
        }
    }

    @Test
    void aCallerMakesSixtyLinksAnHourAndNoMore() {
        try (TestServer server = new TestServer(folder.resolve("data"))) {
            for (int index = 0; index < 60; index++) {
                assertEquals(
                        201, share(server, "SELECT * { ?s ?p " + index + " }").statusCode());
            }
            assertEquals(429, share(server, "SELECT * { ?s ?p 60 }").statusCode());
            assertEquals(200, share(server, "SELECT * { ?s ?p 5 }").statusCode(), "known links cost nothing");
        }
    }

    private static HttpResponse<String> share(TestServer server, String query) {
        return share(server, query, "application/sparql-query");
    }

    private static HttpResponse<String> share(TestServer server, String query, String type) {
        return server.send(server.request("/sparql/links", "Content-Type", type).POST(BodyPublishers.ofString(query)));
    }

    private static String id(HttpResponse<String> answer) {
        Matcher id = ID.matcher(answer.body());
        assertTrue(id.find(), answer.body());
        return id.group(1);
    }
}
