package org.cancerimaging.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.cancerimaging.server.bench.ServerProcess;
import org.cancerimaging.server.demo.DemoSources;
import org.cancerimaging.server.demo.hospital.Hospital;

/**
 * One hospital's way with the packaged jar: map, push, search, dataset page, feed, SPARQL.
 *
 * @param folder for everything that is made on the way
 */
public record Journey(Path folder) {

    private static final String PROVIDER = "{\"name\":\"Example Hospital\",\"country\":\"DE\"}";

    /** Goes all the way with a server that uses these options of the virtual machine. */
    public void walk(String... options) throws Exception {
        Hospital hospital = DemoSources.hospitals().get(0);
        Path out = map(hospital);
        try (ServerProcess server = Jar.serve(folder, options)) {
            push(server, hospital, out);
            see(server, hospital);
        }
        try (ServerProcess again = Jar.serve(folder, options)) {
            see(again, hospital);
        }
    }

    private static void see(ServerProcess server, Hospital hospital) throws Exception {
        String page = "/dataset/" + hospital.dataset();
        assertTrue(server.get("/api/v1/search?modality=MR").body().contains(hospital.dataset()));
        HttpResponse<String> html = server.get(page, "Accept", "text/html");
        assertEquals(200, html.statusCode());
        assertTrue(html.body().contains("application/ld+json"), html.body());
        HttpResponse<String> feed = server.get("/catalog.ttl");
        assertTrue(feed.body().contains("<http://localhost:8080" + page + ">"), feed.body());
        String etag = feed.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, server.get("/catalog.ttl", "If-None-Match", etag).statusCode());
        assertTrue(select(server, "SELECT ?d { ?d a <http://www.w3.org/ns/dcat#Dataset> }")
                .contains(hospital.dataset()));
        assertFalse(
                select(server, "SELECT ?p { ?p a <https://w3id.org/cancer-imaging/ontology#Patient> }")
                        .contains("/case/"),
                "no patient is in the public store");
    }

    /** Runs both mappers into one folder, as the README tells a data holder to. */
    private Path map(Hospital hospital) throws IOException, InterruptedException {
        Path sources = folder.resolve("sources");
        hospital.write((path, content) -> save(sources.resolve(path), content));
        Path out = folder.resolve("mapped");
        String[] site = {
            "--provider", hospital.provider(),
            "--dataset", hospital.dataset(),
            "--out", out.toString(),
            "--key", folder.resolve("site.key").toString(),
            "--describe", sources.resolve(Hospital.PROFILE).toString()
        };
        run(arguments(site, "map", "dicom", sources.resolve(Hospital.IMAGES).toString()));
        run(arguments(
                site,
                "map",
                "table",
                sources.resolve(hospital.table()).toString(),
                "--mapping",
                sources.resolve(Hospital.MAPPING).toString()));
        return out;
    }

    private void push(ServerProcess server, Hospital hospital, Path out) throws IOException, InterruptedException {
        String key = server.adminKey();
        String address = "/api/v1/providers/" + hospital.provider();
        HttpResponse<String> registered =
                server.send("PUT", address, PROVIDER, "Content-Type", "application/json", "X-API-Key", key);
        assertEquals(201, registered.statusCode(), registered.body());
        run("push", out.toString(), "--to", server.url(), "--provider", hospital.provider(), "--key", key);
    }

    private void run(String... arguments) throws IOException, InterruptedException {
        Path log = folder.resolve("command.log");
        assertEquals(0, ServerProcess.run(Jar.PATH, log, arguments), () -> read(log));
    }

    private static String select(ServerProcess server, String query) throws IOException, InterruptedException {
        return server.get("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), "Accept", "text/csv")
                .body();
    }

    static String[] arguments(String[] site, String... first) {
        String[] all = Arrays.copyOf(first, first.length + site.length);
        System.arraycopy(site, 0, all, first.length, site.length);
        return all;
    }

    private static void save(Path file, byte[] content) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
