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
import java.util.List;
import java.util.Objects;
import org.cancerimaging.server.bench.ServerProcess;
import org.cancerimaging.server.demo.DemoSources;
import org.cancerimaging.server.demo.hospital.Hospital;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One hospital's way with the packaged jar: map, push, search, dataset page, feed, SPARQL. */
final class JourneyIT {

    private static final String PROVIDER = "{\"name\":\"Example Hospital\",\"country\":\"DE\"}";

    @TempDir
    Path folder;

    @Test
    void whatAHospitalMapsIsFoundReadHarvestedAndQueried() throws Exception {
        Hospital hospital = DemoSources.hospitals().get(0);
        Path out = map(hospital);
        try (ServerProcess server = Jar.serve(folder)) {
            push(server, hospital, out);
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
    }

    @Test
    void nothingPlantedInFilesComesOutOfMappingOrExplainingThem() throws Exception {
        List<Path> files = PlantedFiles.write(folder.resolve("planted"));
        Path told = Files.createDirectory(folder.resolve("told"));
        Path log = told.resolve("command.log");
        String[] site = {
            "--provider", "p1",
            "--dataset", "planted",
            "--key", folder.resolve("site.key").toString()
        };
        String images = folder.resolve("planted").toString();
        String out = told.resolve("mapped").toString();
        assertEquals(
                0,
                ServerProcess.run(Jar.PATH, log, arguments(site, "map", "dicom", images, "--out", out)),
                () -> read(log));
        for (Path file : files) {
            ServerProcess.run(Jar.PATH, log, arguments(site, "map", "dicom", "--explain", file.toString(), "--json"));
        }
        assertTrue(read(log).contains("\"tag\" : \"(0010,0010)\""), () -> read(log));
        assertTrue(Files.size(told.resolve("mapped/cases/dicom.nt")) > 0);
        assertEquals(List.of(), PlantedFiles.traces(told));
        assertEquals(
                files,
                PlantedFiles.traces(folder.resolve("planted")).stream().sorted().toList());
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

    private static String[] arguments(String[] site, String... first) {
        String[] all = java.util.Arrays.copyOf(first, first.length + site.length);
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

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
