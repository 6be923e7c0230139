package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is asked, changed or sent: a server that is named in it is never called, and a file that is named in it is
 * never read.
 */
final class NobodyIsCalledTest {

    private static final String WORD = "canary-5b1e7a";

    @TempDir
    Path folder;

    private TestServer server;
    private Steward steward;
    private LoopbackListener listener;

    /** What the attacks point to. */
    private List<String> targets = List.of();

    @BeforeEach
    void start() throws IOException {
        server = new TestServer(folder.resolve("data"));
        steward = new Steward(server);
        steward.submit("mine", "Mine");
        listener = new LoopbackListener();
        Path canary = Files.writeString(folder.resolve("canary.nt"), "<urn:c> <urn:c> \"" + WORD + "\" .\n");
        targets = List.of(
                listener.address() + "data.ttl",
                listener.address().replace("127.0.0.1", "localhost") + "context.jsonld",
                listener.address().replace("http:", "https:"),
                canary.toUri().toString(),
                "file:" + canary,
                "jar:" + canary.toUri() + "!/x");
    }

    @AfterEach
    void nobodyWasCalledAndNothingWasRead() {
        assertEquals(0, listener.hits());
        assertFalse(server.publicStore().contains(WORD));
        listener.close();
        server.close();
    }

    @Test
    void queriesStayInside() {
        for (String query : each(
                "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
                "SELECT * { BIND(<%s> AS ?e) SERVICE ?e { ?s ?p ?o } }",
                "SELECT * FROM <%s> { ?s ?p ?o }",
                "SELECT * FROM NAMED <%s> { GRAPH ?g { ?s ?p ?o } }",
                "SELECT * { GRAPH <%s> { ?s ?p ?o } }",
                "DESCRIBE <%s>",
                "CONSTRUCT { ?s ?p ?o } FROM <%s> { ?s ?p ?o }",
                "SELECT * { ?s <%s> ?o }",
                "LOAD <%s>")) {
            told(server.get("/sparql?query=" + encode(query)));
            told(steward.post("/sparql/restricted", "application/sparql-query", query, steward.administrator()));
        }
        for (String target : targets) {
            String graphs = "default-graph-uri=" + encode(target) + "&named-graph-uri=" + encode(target);
            told(server.get("/sparql?query=" + encode("SELECT * { ?s ?p ?o }") + "&" + graphs));
            told(server.get("/rdf-graph-store?graph=" + encode(target)));
        }
    }

    @Test
    void updatesStayInside() {
        for (String update : each(
                "LOAD <%s>",
                "LOAD SILENT <%s>",
                "LOAD <%s> INTO GRAPH d:mine",
                "INSERT { GRAPH d:mine { d:mine dct:description ?o } } WHERE { SERVICE <%s> { ?s ?p ?o } }",
                "INSERT { GRAPH d:mine { d:mine dct:description ?o } } USING <%s> WHERE { ?s ?p ?o }",
                "INSERT { GRAPH d:mine { d:mine dct:description ?o } } USING NAMED <%s> WHERE { GRAPH ?g { ?s ?p ?o } }",
                "INSERT { GRAPH d:mine { d:mine dct:description ?o } } WHERE { GRAPH <%s> { ?s ?p ?o } }")) {
            told(steward.update(update));
            told(steward.preview(update));
        }
        for (String target : targets) {
            String path = "/update?using-graph-uri=" + encode(target);
            String update =
                    Steward.PREFIXES + "INSERT { GRAPH d:mine { d:mine dct:description ?o } } WHERE { ?s ?p ?o }";
            told(steward.post(path, "application/sparql-update", update, steward.own()));
        }
    }

    @Test
    void bodiesStayInside() {
        for (String json : each(
                "{\"@context\":\"%s\",\"@id\":\"http://x.org/d\"}",
                "{\"@context\":{\"@import\":\"%s\"},\"@id\":\"http://x.org/d\"}",
                "{\"@context\":{\"t\":{\"@id\":\"http://x.org/t\",\"@context\":\"%s\"}},\"t\":{\"t\":1}}")) {
            send("application/ld+json", json);
        }
        for (String xml : each(
                "<!DOCTYPE r SYSTEM \"%s\"><r/>",
                "<!DOCTYPE r [<!ENTITY e SYSTEM \"%s\">]><r>&e;</r>",
                "<!DOCTYPE r [<!ENTITY %% e SYSTEM \"%s\"> %%e;]><r/>",
                "<?xml-stylesheet href=\"%s\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>")) {
            send("application/rdf+xml", xml);
        }
        for (String turtle : each(
                "<%s> a <http://www.w3.org/2002/07/owl#Ontology> ; <http://www.w3.org/2002/07/owl#imports> <%1$s> .",
                "@base <%s> . <> a <http://www.w3.org/ns/dcat#Dataset> .",
                Turtle.dataset("mine", "Mine") + "<http://localhost:8080/dataset/mine> dct:conformsTo <%s> .")) {
            send("text/turtle", turtle);
        }
    }

    private void send(String type, String body) {
        told(server.submit(type, body));
        told(steward.post("/api/v1/validate", type, body));
        told(server.send(server.request("/dataset/mine", steward.own())
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofString(body))));
    }

    /** Each text with each target in it. */
    private List<String> each(String... texts) {
        return Stream.of(texts)
                .flatMap(text -> targets.stream().map(text::formatted))
                .toList();
    }

    private static void told(HttpResponse<String> answer) {
        assertTrue(answer.statusCode() < 500, answer.body());
        assertFalse(answer.body().contains(WORD), answer.body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
