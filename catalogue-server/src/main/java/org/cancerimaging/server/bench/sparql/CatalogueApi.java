package org.cancerimaging.server.bench.sparql;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Our server as a provider and a steward use it.
 *
 * @param url without a slash at the end
 * @param key of the administrator
 */
record CatalogueApi(String url, String key) {

    private static final int CONNECTIONS = 3;

    URI queries(Store store) {
        return URI.create(url + (store == Store.PUBLIC ? "/sparql" : "/sparql/restricted"));
    }

    List<String> credentials() {
        return List.of("X-API-Key", key);
    }

    /** Registers the providers and submits some datasets at a time for each, over a few connections. */
    void load(MadeData data, MadeFiles files) throws IOException, InterruptedException {
        for (int first : data.submissions()) {
            register(data.name(first).provider());
        }
        ExecutorService few = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Callable<String>> bodies = new ArrayList<>();
            for (int first : data.submissions()) {
                bodies.add(() -> submit(data.name(first).provider(), files.submission(first)));
            }
            for (Future<String> sent : few.invokeAll(bodies)) {
                sent.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException("a submission failed", failed.getCause());
        } finally {
            few.shutdownNow();
        }
    }

    private void register(String provider) throws IOException {
        String form = "{\"name\":\"Invented hospital " + provider + "\",\"country\":\"DE\"}";
        Calls.need("PUT", URI.create(url + "/api/v1/providers/" + provider), Calls.text(form), json());
    }

    private String submit(String provider, Path body) throws IOException {
        byte[] answer = Calls.need(
                "POST",
                URI.create(url + "/api/v1/providers/" + provider + "/submissions"),
                Calls.file(body),
                List.of("X-API-Key", key, "Content-Type", "application/n-triples", "Content-Encoding", "gzip"));
        String told = new String(answer, StandardCharsets.UTF_8);
        if (told.contains("\"HELD\"")) {
            throw new IOException("a made record was held back: " + told.substring(0, Math.min(told.length(), 2_000)));
        }
        return told;
    }

    URI graph(String name) {
        return URI.create(url + "/rdf-graph-store?graph=" + Calls.encoded(name));
    }

    /** Compacts both stores, and waits for it. */
    void compact() throws IOException {
        Calls.need("POST", URI.create(url + "/api/v1/compaction"), Calls.text(""), json());
    }

    private List<String> json() {
        return List.of("X-API-Key", key, "Content-Type", "application/json");
    }
}
