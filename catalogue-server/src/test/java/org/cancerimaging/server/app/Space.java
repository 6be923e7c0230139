package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * Requests about one workspace.
 *
 * @param path its address
 * @param key whose requests these are
 */
record Space(TestServer server, String path, String key) {

    static final String ALL = "/api/v1/workspaces";

    static Space make(TestServer server, String key) {
        HttpResponse<String> answer = made(server, key);
        assertEquals(201, answer.statusCode(), answer.body());
        return new Space(server, answer.headers().firstValue("Location").orElseThrow(), key);
    }

    static HttpResponse<String> made(TestServer server, String key) {
        return server.send(server.request(ALL, "X-API-Key", key).POST(BodyPublishers.noBody()));
    }

    /** The same workspace with another key. */
    Space as(String other) {
        return new Space(server, path, other);
    }

    static String graph(String iri) {
        return "/data?graph=" + encode(iri);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpResponse<String> send(String method, String rest, String type, String body, String... headers) {
        HttpRequest.Builder request = server.request(path + rest, headers);
        if (!key.isEmpty()) {
            request.header("X-API-Key", key);
        }
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return server.send(
                request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String rest, String... headers) {
        return send("GET", rest, "", "", headers);
    }

    HttpResponse<String> delete(String rest) {
        return send("DELETE", rest, "", "");
    }

    HttpResponse<String> put(String rest, String turtle) {
        return send("PUT", rest, "text/turtle", turtle);
    }

    HttpResponse<String> post(String rest, String turtle) {
        return send("POST", rest, "text/turtle", turtle);
    }

    HttpResponse<String> update(String text) {
        return send("POST", "/update", "application/sparql-update", text);
    }

    /** An update that is done. */
    void done(String update) {
        HttpResponse<String> answer = update(update);
        assertEquals(204, answer.statusCode(), answer.body());
    }

    /** The answer to a query, as CSV. */
    HttpResponse<String> ask(String query) {
        return get("/sparql?query=" + encode(query), "Accept", "text/csv");
    }

    /** How many statements there are in all graphs. */
    int size() {
        HttpResponse<String> answer = ask("SELECT (COUNT(*) AS ?n) { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }");
        assertEquals(200, answer.statusCode(), answer.body());
        // The first line of CSV names the column.
        return Integer.parseInt(answer.body().lines().skip(1).findFirst().orElseThrow());
    }
}
