package org.cancerimaging.server.w3c;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cancerimaging.server.app.TestServer;
import org.cancerimaging.server.store.Change;
import org.cancerimaging.server.store.State;

/**
 * Our server as it is delivered. The graphs of the suite are no descriptions, so they come into the store below the
 * server, and updates are previewed: a preview is worked out like the update, without the gate at its end.
 */
final class OwnServer implements Peer {

    /** Takes the place of the default graph, which is the union here. */
    private static final String DEFAULT = "urn:w3c:default";

    private final TestServer server;
    private final List<String> loaded = new ArrayList<>();

    OwnServer(Path data) {
        server = new TestServer(data);
    }

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public URI queries() {
        return server.address().resolve("/sparql");
    }

    @Override
    public URI updates() {
        return server.address().resolve("/update");
    }

    @Override
    public URI graphs() {
        return server.address().resolve("/rdf-graph-store");
    }

    @Override
    public String endpoint() {
        return TestServer.BASE + "sparql";
    }

    @Override
    public List<String> credentials() {
        return List.of("X-API-Key", server.ownKey());
    }

    @Override
    public void load(Map<String, Graph> graphs) {
        Map<Node, Graph> named = new HashMap<>();
        graphs.forEach((name, graph) -> named.put(NodeFactory.createURI(name), graph));
        Node record = NodeFactory.createURI("urn:w3c:record");
        server.catalogue().commit("w3c", List.of(new Change("w3c", record, "p1", State.PUBLISHED, named, Map.of())));
    }

    @Override
    public boolean isSyntaxError(HttpResponse<String> answer) {
        return (answer.statusCode() == 400 && answer.body().contains("urn:cimo:problem:QUERY-0001"))
                || (answer.statusCode() == 403 && answer.body().contains("urn:cimo:problem:QUERY-0002"));
    }

    @Override
    public Map<String, Graph> update(String text, Map<String, Graph> before) {
        Map<String, Graph> graphs = new LinkedHashMap<>();
        loaded.forEach(name -> graphs.put(name, Graph.emptyGraph));
        loaded.clear();
        before.forEach((name, graph) -> graphs.put(name.isEmpty() ? DEFAULT : name, graph));
        load(graphs);
        loaded.addAll(graphs.keySet());
        HttpResponse<String> answer = preview(text, chosen(text, before));
        assertEquals(200, answer.statusCode(), answer.body());
        return changed(before, json(answer.body()));
    }

    @Override
    public HttpResponse<String> tryUpdate(String text) {
        return preview(text, "");
    }

    /** The graphs of the test take the place of the union, unless the update chooses graphs itself. */
    private static String chosen(String text, Map<String, Graph> before) {
        if (text.matches("(?is).*\\b(WITH|USING)\\s*<?\\S+.*")) {
            return "";
        }
        StringBuilder graphs = new StringBuilder("&using-graph-uri=" + DEFAULT);
        before.keySet().stream()
                .filter(name -> !name.isEmpty())
                .forEach(name -> graphs.append("&using-named-graph-uri=")
                        .append(URLEncoder.encode(name, StandardCharsets.UTF_8)));
        return graphs.toString();
    }

    private HttpResponse<String> preview(String text, String graphs) {
        List<String> headers = new ArrayList<>(credentials());
        headers.addAll(List.of("Content-Type", "application/sparql-update"));
        return Peer.post(server.address().resolve("/update?preview=true" + graphs), text, headers);
    }

    private static Map<String, Graph> changed(Map<String, Graph> before, JsonNode preview) {
        Map<String, Graph> after = new LinkedHashMap<>();
        before.forEach((name, graph) -> after.put(name, copy(graph)));
        preview.path("graphs").forEach(change -> {
            Graph graph =
                    after.computeIfAbsent(change.path("graph").asText(), name -> GraphFactory.createDefaultGraph());
            statements(change.path("removed")).stream().forEach(graph::delete);
            statements(change.path("added")).stream().forEach(graph::add);
        });
        after.values().removeIf(Graph::isEmpty);
        return after;
    }

    private static Graph statements(JsonNode lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.asText()).append('\n'));
        return RDFParser.fromString(text.toString(), Lang.NTRIPLES).toGraph();
    }

    private static Graph copy(Graph graph) {
        Graph copy = GraphFactory.createDefaultGraph();
        graph.stream().forEach(copy::add);
        return copy;
    }

    private static JsonNode json(String text) {
        try {
            return JsonMapper.builder().build().readTree(text);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    @Override
    public void clearGraphs() {
        // nothing of the suite is taken
    }

    @Override
    public String direct(String path) {
        return server.address() + record(path);
    }

    /** Datasets have one part after {@code /dataset/}, and what follows a dot is a format. */
    static String record(String path) {
        return "/dataset/" + path.replaceFirst("[.]ttl$", "").replace('/', '-');
    }

    @Override
    public void close() {
        server.close();
    }
}
