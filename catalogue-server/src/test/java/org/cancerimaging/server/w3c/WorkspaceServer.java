package org.cancerimaging.server.w3c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.cancerimaging.server.app.TestServer;

/** A workspace of our server as it is delivered; all data comes in through its graph store. */
final class WorkspaceServer implements Peer {

    private final TestServer server;
    private final String path;

    WorkspaceServer(Path data) {
        server = new TestServer(data);
        path = Peer.post(server.address().resolve("/api/v1/workspaces"), "", credentials())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    @Override
    public String name() {
        return "workspace";
    }

    @Override
    public URI queries() {
        return server.address().resolve(path + "/sparql");
    }

    @Override
    public URI updates() {
        return server.address().resolve(path + "/update");
    }

    @Override
    public URI graphs() {
        return server.address().resolve(path + "/data");
    }

    @Override
    public String endpoint() {
        return TestServer.BASE + path.substring(1) + "/sparql";
    }

    @Override
    public String direct(String graph) {
        return graphs() + "/" + graph;
    }

    @Override
    public List<String> credentials() {
        return List.of("X-API-Key", server.ownKey());
    }

    @Override
    public void load(Map<String, Graph> graphs) {
        graphs.forEach((name, graph) -> {
            HttpResponse<String> answer = Peer.send(request(name, "Content-Type", "application/n-triples")
                    .PUT(BodyPublishers.ofString(
                            RDFWriter.source(graph).lang(Lang.NTRIPLES).asString()))
                    .build());
            assertTrue(answer.statusCode() < 300, () -> name + " " + answer.body());
        });
    }

    @Override
    public boolean isSyntaxError(HttpResponse<String> answer) {
        return (answer.statusCode() == 400 && answer.body().contains("urn:cimo:problem:QUERY-0001"))
                || (answer.statusCode() == 403 && answer.body().contains("urn:cimo:problem:QUERY-0002"));
    }

    @Override
    public Map<String, Graph> update(String text, Map<String, Graph> before) {
        clearGraphs();
        load(before);
        HttpResponse<String> answer = tryUpdate(text);
        assertEquals(204, answer.statusCode(), answer.body());
        Map<String, Graph> after = new LinkedHashMap<>();
        after.put("", read(""));
        names().forEach(name -> after.put(name, read(name)));
        after.values().removeIf(Graph::isEmpty);
        return after;
    }

    @Override
    public HttpResponse<String> tryUpdate(String text) {
        return Peer.post(updates(), text, headers("Content-Type", "application/sparql-update"));
    }

    @Override
    public HttpResponse<String> ask(String query, List<String> graphs, List<String> named, String accept) {
        StringBuilder chosen = new StringBuilder("?");
        graphs.forEach(name -> chosen.append("&default-graph-uri=").append(encoded(name)));
        named.forEach(name -> chosen.append("&named-graph-uri=").append(encoded(name)));
        return Peer.post(
                URI.create(queries() + chosen.toString()),
                query,
                headers("Content-Type", "application/sparql-query", "Accept", accept));
    }

    private List<String> names() {
        return ask("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }", List.of(), List.of(), "text/csv")
                .body()
                .lines()
                .skip(1) // the name of the column
                .toList();
    }

    private Graph read(String name) {
        HttpResponse<String> answer =
                Peer.send(request(name, "Accept", "application/n-triples").build());
        assertEquals(200, answer.statusCode(), answer.body());
        return RDFParser.fromString(answer.body(), Lang.NTRIPLES).toGraph();
    }

    private HttpRequest.Builder request(String graph, String... headers) {
        String which = graph.isEmpty() ? "default" : "graph=" + encoded(graph);
        return HttpRequest.newBuilder(URI.create(graphs() + "?" + which))
                .headers(headers(headers).toArray(String[]::new));
    }

    private List<String> headers(String... more) {
        List<String> headers = new ArrayList<>(credentials());
        headers.addAll(List.of(more));
        return headers;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void clearGraphs() {
        assertEquals(204, tryUpdate("DROP ALL").statusCode());
    }

    @Override
    public void close() {
        server.close();
    }
}
