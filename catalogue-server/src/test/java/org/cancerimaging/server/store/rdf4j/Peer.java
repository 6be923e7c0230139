package org.cancerimaging.server.store.rdf4j;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Another program's server, started from its jar on a free port of the loopback interface.
 *
 * <p>The jars lie in the folder that the property {@code catalogue.peers} names, see {@code docs/stores.md}; without it the
 * tests are skipped and say so.
 */
final class Peer implements AutoCloseable {

    private static final String FOLDER = "catalogue.peers";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Process process;
    private final String url;

    private Peer(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** An empty Fuseki with one updatable TDB2 dataset at {@code /ds}. */
    static Peer fuseki(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("db"));
        String jar = jar("jena-fuseki-server-").toString();
        Peer peer = start(
                folder,
                port -> List.of(
                        "-jar", jar, "--localhost", "--port", port, "--update", "--tdb2", "--loc", "db", "/ds"));
        return peer.ready("/$/ping");
    }

    /** An empty RDF4J server. */
    static Peer rdf4j(Path folder) throws IOException, InterruptedException {
        String runner = jar("jetty-runner-").toString();
        String war = jar("rdf4j-http-server-").toString();
        Peer peer = start(
                folder,
                port -> List.of(
                        "-Dorg.eclipse.rdf4j.appdata.basedir=" + folder,
                        "-jar",
                        runner,
                        "--host",
                        "127.0.0.1",
                        "--port",
                        port,
                        war));
        return peer.ready("/protocol");
    }

    /** Where it answers, without a slash at the end. */
    String url() {
        return url;
    }

    /** Sends a request and answers the status; header names and values in turn. */
    int send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        HttpResponse<String> answer = client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
        return answer.statusCode();
    }

    private static Path jar(String start) throws IOException {
        String folder = System.getProperty(FOLDER, "");
        boolean named = !folder.isEmpty() && Files.isDirectory(Path.of(folder));
        assumeTrue(named, "skipped: no folder of jars in -D" + FOLDER + " (" + start + "*)");
        try (Stream<Path> files = Files.list(Path.of(folder).toAbsolutePath())) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .findFirst()
                    .orElseGet(
                            () -> org.junit.jupiter.api.Assumptions.abort("skipped: no " + start + "* in " + folder));
        }
    }

    private static Peer start(Path folder, Function<String, List<String>> arguments) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(arguments.apply(Integer.toString(port)));
        Files.createDirectories(folder);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("peer.log").toFile());
        builder.environment().put("FUSEKI_BASE", folder.resolve("base").toString());
        return new Peer(builder.start(), "http://127.0.0.1:" + port);
    }

    private Peer ready(String path) throws IOException, InterruptedException {
        for (int tries = 0; tries < 600 && process.isAlive(); tries++) {
            try {
                if (send("GET", path, "") == 200) {
                    return this;
                }
            } catch (IOException notYet) {
                // It is starting.
            }
            Thread.sleep(100);
        }
        close();
        throw new IllegalStateException("the peer did not start");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }
}
