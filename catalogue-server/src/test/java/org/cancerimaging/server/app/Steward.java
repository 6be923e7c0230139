package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Requests of a steward. */
record Steward(TestServer server) {

    static final String PREFIXES = """
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX dct: <http://purl.org/dc/terms/>
            PREFIX cimo: <https://w3id.org/cancer-imaging/ontology#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX d: <http://localhost:8080/dataset/>
            """;

    static String iri(String id) {
        return TestServer.BASE + "dataset/" + id;
    }

    /** The address of a graph in the store. */
    static String graph(String iri) {
        return "/rdf-graph-store?graph=" + URLEncoder.encode(iri, StandardCharsets.UTF_8);
    }

    HttpResponse<String> update(String text, String... headers) {
        return post(
                "/update", "application/sparql-update", PREFIXES + text, with("X-API-Key", server.ownKey(), headers));
    }

    HttpResponse<String> preview(String text, String... headers) {
        return post(
                "/update?preview=true",
                "application/sparql-update",
                PREFIXES + text,
                with("X-API-Key", server.ownKey(), headers));
    }

    HttpResponse<String> post(String path, String type, String body, String... headers) {
        return server.send(
                server.request(path, headers).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> put(String path, String turtle, String... headers) {
        return server.send(server.request(path, headers)
                .header("Content-Type", "text/turtle")
                .PUT(BodyPublishers.ofString(turtle)));
    }

    HttpResponse<String> delete(String path, String... headers) {
        return server.send(server.request(path, headers).DELETE());
    }

    String[] own(String... headers) {
        return with("X-API-Key", server.ownKey(), headers);
    }

    String[] other() {
        return new String[] {"X-API-Key", server.otherKey()};
    }

    String[] administrator() {
        return new String[] {"X-API-Key", server.administrator()};
    }

    /** Publishes a record of provider p1. */
    void submit(String id, String title) {
        HttpResponse<String> answer = server.submit("text/turtle", Turtle.dataset(id, title));
        assertEquals(201, answer.statusCode(), answer.body());
    }

    long revision(String id) {
        return server.catalogue().newest(id).orElseThrow().number();
    }

    static JsonNode ok(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return TestServer.json(answer);
    }

    static void refused(HttpResponse<String> answer, int status, String code) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, TestServer.json(answer).path("code").asText(), answer.body());
    }

    private static String[] with(String name, String value, String... more) {
        String[] all = new String[more.length + 2];
        all[0] = name;
        all[1] = value;
        System.arraycopy(more, 0, all, 2, more.length);
        return all;
    }
}
