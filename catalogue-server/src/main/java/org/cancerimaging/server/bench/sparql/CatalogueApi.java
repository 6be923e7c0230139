package org.cancerimaging.server.bench.sparql;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Our server as a provider and a steward use it.
 *
 * @param url without a slash at the end
 * @param key of the administrator
 */
record CatalogueApi(String url, String key) {

    URI queries(Store store) {
        return URI.create(url + (store == Store.PUBLIC ? "/sparql" : "/sparql/restricted"));
    }

    List<String> credentials() {
        return List.of("X-API-Key", key);
    }

    /** Registers the providers, and submits some datasets at a time for each. */
    void load(MadeData data) throws IOException, InterruptedException {
        for (int first : data.submissions()) {
            String provider = data.name(first).provider();
            register(provider);
            submit(provider, data.submission(first));
        }
    }

    private void register(String provider) throws IOException, InterruptedException {
        String form = "{\"name\":\"Invented hospital " + provider + "\",\"country\":\"DE\"}";
        Calls.need("PUT", URI.create(url + "/api/v1/providers/" + provider), Calls.text(form), json());
    }

    private void submit(String provider, String body) throws IOException, InterruptedException {
        byte[] answer = Calls.need(
                "POST",
                URI.create(url + "/api/v1/providers/" + provider + "/submissions"),
                Calls.gzip(body),
                List.of("X-API-Key", key, "Content-Type", "application/n-triples", "Content-Encoding", "gzip"));
        String told = new String(answer, StandardCharsets.UTF_8);
        if (told.contains("\"HELD\"")) {
            throw new IOException("a made record was held back: " + told.substring(0, Math.min(told.length(), 2_000)));
        }
    }

    URI graph(String name) {
        return URI.create(url + "/rdf-graph-store?graph=" + Calls.encoded(name));
    }

    /** Compacts both stores, and waits for it. */
    void compact() throws IOException, InterruptedException {
        Calls.need("POST", URI.create(url + "/api/v1/compaction"), Calls.text(""), credentials());
    }

    private List<String> json() {
        return List.of("X-API-Key", key, "Content-Type", "application/json");
    }
}
