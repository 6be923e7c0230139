package org.cancerimaging.server.w3c;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;

/** Apache Jena Fuseki with a dataset in memory, started from its jar. */
final class Fuseki implements Peer {

    private final Process process;
    private final URI service;

    /**
     * Starts it and waits until it answers.
     *
     * @param jar jena-fuseki-server
     * @param folder for its files
     */
    Fuseki(Path jar, Path folder) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        service = URI.create("http://localhost:" + port + "/ds");
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-jar",
                jar.toString(),
                "--localhost",
                "--port",
                String.valueOf(port),
                "--update",
                "--mem",
                "/ds");
        command.environment().put("FUSEKI_BASE", folder.toString());
        process = command.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        waitUntilItAnswers();
    }

    private void waitUntilItAnswers() throws InterruptedException {
        for (int tries = 0; tries < 120; tries++) {
            try {
                if (ask("ASK {}", List.of(), List.of(), "*/*").statusCode() == 200) {
                    return;
                }
            } catch (java.io.UncheckedIOException notYet) {
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
        throw new IllegalStateException("Fuseki does not answer");
    }

    @Override
    public String name() {
        return "Fuseki";
    }

    @Override
    public URI queries() {
        return URI.create(service + "/sparql");
    }

    @Override
    public URI updates() {
        return URI.create(service + "/update");
    }

    @Override
    public URI graphs() {
        return URI.create(service + "/data");
    }

    @Override
    public String endpoint() {
        return queries().toString();
    }

    @Override
    public List<String> credentials() {
        return List.of();
    }

    @Override
    public void load(Map<String, Graph> graphs) {
        graphs.forEach((name, graph) -> {
            String which = name.isEmpty() ? "default" : "graph=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
            HttpResponse<String> answer = Peer.send(HttpRequest.newBuilder(URI.create(graphs() + "?" + which))
                    .header("Content-Type", "application/n-triples")
                    .PUT(BodyPublishers.ofString(
                            RDFWriter.source(graph).lang(Lang.NTRIPLES).asString()))
                    .build());
            assertTrue(answer.statusCode() / 100 == 2, answer::body);
        });
    }

    @Override
    public boolean isSyntaxError(HttpResponse<String> answer) {
        return answer.statusCode() == 400;
    }

    @Override
    public Map<String, Graph> update(String text, Map<String, Graph> before) {
        clearGraphs();
        load(before);
        HttpResponse<String> answer = tryUpdate(text);
        assertTrue(answer.statusCode() / 100 == 2, answer::body);
        HttpResponse<String> all = Peer.send(HttpRequest.newBuilder(graphs())
                .header("Accept", "application/n-quads")
                .build());
        return byName(all.body());
    }

    private static Map<String, Graph> byName(String quads) {
        Map<String, Graph> graphs = new LinkedHashMap<>();
        var data = RDFParser.fromString(quads, Lang.NQUADS).toDatasetGraph();
        graphs.put("", data.getDefaultGraph());
        data.listGraphNodes().forEachRemaining(name -> graphs.put(name.getURI(), data.getGraph(name)));
        graphs.values().removeIf(Graph::isEmpty);
        return graphs;
    }

    @Override
    public HttpResponse<String> tryUpdate(String text) {
        return Peer.post(updates(), text, List.of("Content-Type", "application/sparql-update"));
    }

    @Override
    public void clearGraphs() {
        tryUpdate("DROP ALL");
    }

    @Override
    public String direct(String path) {
        return graphs() + "/" + path;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
