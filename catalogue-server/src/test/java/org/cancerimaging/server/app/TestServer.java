package org.cancerimaging.server.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cancerimaging.server.store.Catalogue;

/** The whole server in this process, on a free port, with two registered providers. */
public final class TestServer implements AutoCloseable {

    /** What IRIs of records begin with. */
    public static final String BASE = "http://localhost:8080/";

    private final List<String> shown = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final CatalogueServer server;
    private final String ownKey;
    private final String otherKey;

    /** Starts over a new or an older folder. */
    public TestServer(Path data) {
        server = CatalogueServer.start(new ServerSettings("127.0.0.1", 0, data, null), shown::add);
        ownKey = register("p1");
        otherKey = register("p2");
    }

    /** The administrator's key. */
    public String administrator() {
        return shown.get(0);
    }

    /** The key of provider p1. */
    public String ownKey() {
        return ownKey;
    }

    String otherKey() {
        return otherKey;
    }

    /** The stores below it. */
    public Catalogue catalogue() {
        return server.part(Catalogue.class);
    }

    /** Where it answers, without a slash at the end. */
    public URI address() {
        return URI.create(server.url());
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> put(String path, String json, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    /** A submission of provider p1 with its own key. */
    HttpResponse<String> submit(String type, String body) {
        return submit("p1", ownKey, type, BodyPublishers.ofString(body));
    }

    HttpResponse<String> submit(String provider, String key, String type, BodyPublisher body, String... headers) {
        return send(request("/api/v1/providers/" + provider + "/submissions", headers)
                .header("X-API-Key", key)
                .header("Content-Type", type)
                .POST(body));
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The public store as N-Quads-like text, to search for what must not be in it. */
    String publicStore() {
        return catalogue().read(graphs -> {
            StringBuilder text = new StringBuilder();
            graphs.find().forEachRemaining(quad -> text.append(quad).append('\n'));
            return text.toString();
        });
    }

    boolean isPublic(String graph) {
        Node name = NodeFactory.createURI(graph);
        return catalogue().read(graphs -> graphs.containsGraph(name));
    }

    boolean isRestricted(String graph) {
        Node name = NodeFactory.createURI(graph);
        return catalogue().readRestricted(graphs -> graphs.containsGraph(name));
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JsonMapper.builder().build().readTree(answer.body());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private String register(String id) {
        HttpResponse<String> answer = put(
                "/api/v1/providers/" + id,
                "{\"name\":\"Hospital " + id + "\",\"country\":\"DE\",\"email\":\"data@example.org\"}",
                "X-API-Key",
                administrator());
        return json(answer).path("key").asText();
    }

    @Override
    public void close() {
        server.close();
    }
}
