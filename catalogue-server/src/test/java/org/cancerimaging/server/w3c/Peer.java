package org.cancerimaging.server.w3c;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;

/** A server that all suites are run against. */
interface Peer extends GraphStore {

    /** Shared: each has threads of its own. */
    HttpClient CLIENT = HttpClient.newHttpClient();

    /** For the table of counts. */
    String name();

    /** Where queries go. */
    URI queries();

    /** Where updates go. */
    URI updates();

    /** What the service description must call the endpoint of queries. */
    String endpoint();

    /** Puts graphs by name in place of those that it has; an empty one removes. */
    void load(Map<String, Graph> graphs);

    /** Whether the answer says that the text is not of SPARQL 1.1. */
    boolean isSyntaxError(HttpResponse<String> answer);

    /**
     * Does an update, or works out what it would do.
     *
     * @param before named graphs, there already
     * @return the named graphs after it, without empty ones
     * @throws AssertionError when it is refused
     */
    Map<String, Graph> update(String text, Map<String, Graph> before);

    /** Sends a text that is an update of the suite, without effect where that is possible. */
    HttpResponse<String> tryUpdate(String text);

    /** Asks a query as a form. */
    default HttpResponse<String> ask(String query, List<String> graphs, List<String> named, String accept) {
        return post(
                queries(),
                form(Map.of("query", List.of(query), "default-graph-uri", graphs, "named-graph-uri", named)),
                List.of("Content-Type", "application/x-www-form-urlencoded", "Accept", accept));
    }

    static HttpResponse<String> post(URI to, String body, List<String> headers) {
        return send(HttpRequest.newBuilder(to)
                .headers(headers.toArray(String[]::new))
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String form(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream()
                        .map(value -> field.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }
}
