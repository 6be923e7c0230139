package org.cancerimaging.server;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cancerimaging.server.access.Access;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.MemoryCatalogue;

/** The real server on a free port over a catalogue in memory. */
public final class RunningServer implements AutoCloseable {

    private final MemoryCatalogue catalogue = new MemoryCatalogue();
    private final List<String> keys = new ArrayList<>();
    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningServer(Map<String, Object> settings) {
        ApplicationContext context =
                ApplicationContext.builder().properties(settings).build();
        context.registerSingleton(Catalogue.class, catalogue);
        context.registerSingleton(Access.class, access());
        context.start();
        server = context.getBean(EmbeddedServer.class);
        server.start();
    }

    public static RunningServer start() {
        return start(Map.of());
    }

    public static RunningServer start(Map<String, Object> settings) {
        Map<String, Object> all = new java.util.HashMap<>(settings);
        all.put("micronaut.server.port", -1);
        all.put("micronaut.server.host", "127.0.0.1");
        return new RunningServer(all);
    }

    private Access access() {
        try {
            Path folder = Files.createTempDirectory("keys");
            Path file = folder.resolve("access.json");
            Access access = Access.open(file, keys::add);
            Files.delete(file);
            Files.delete(folder);
            return access;
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /** The administrator's key. */
    public String administrator() {
        return keys.get(0);
    }

    public MemoryCatalogue catalogue() {
        return catalogue;
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }

    /** A GET with headers as name, value, name, value. */
    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        server.stop();
        server.getApplicationContext().close();
    }
}
