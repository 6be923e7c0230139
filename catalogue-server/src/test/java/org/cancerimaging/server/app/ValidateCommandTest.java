package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.cancerimaging.server.Garbage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on good, faulty and hostile files. Whoever is named in them is never asked. */
final class ValidateCommandTest {

    @TempDir
    Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer listener;
    private final String address;

    ValidateCommandTest() throws IOException {
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = "http://127.0.0.1:" + listener.getAddress().getPort() + "/";
    }

    @BeforeEach
    void listen() {
        listener.createContext("/", exchange -> {
            asked.incrementAndGet();
            byte[] body = Turtle.withoutTitle("x").getBytes(StandardCharsets.UTF_8);
            boolean elsewhere = exchange.getRequestURI().getPath().equals("/elsewhere");
            exchange.getResponseHeaders().set("Content-Type", "text/turtle");
            exchange.getResponseHeaders().set("Location", "http://localhost:1/other");
            exchange.sendResponseHeaders(elsewhere ? 302 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        listener.start();
    }

    @AfterEach
    void stop() {
        listener.stop(0);
    }

    @Test
    void theExitCodeTellsTheOutcome() throws IOException {
        Path good = file("good.ttl", Turtle.dataset("x", "X"));
        Path bad = file("bad.ttl", Turtle.withoutTitle("x"));
        assertEquals(0, run(good.toString(), "--profile", "dcat-ap"));
        assertEquals(1, run(bad.toString(), "--profile", "dcat-ap"));
        assertEquals(1, run(good.toString(), bad.toString(), "--profile", "dcat-ap"));
        assertEquals(2, run(folder.resolve("none.ttl").toString(), "--profile", "dcat-ap"));
        assertEquals(2, run(good.toString(), "--profile", "dcatap"));
        assertEquals(2, run(good.toString(), "--format", "docx"));
        assertEquals(2, run(good.toString(), "--no-such-option"));
        assertEquals(
                2,
                run(file("vocabulary.ttl", "<http://x.org/a> <http://x.org/b> 1 .")
                        .toString()));
    }

    @Test
    void aFolderIsWalkedAndWhatCannotBeReadDoesNotStopTheRest() throws IOException {
        Files.createDirectories(folder.resolve("in/deeper"));
        file("in/bad.ttl", Turtle.withoutTitle("x"));
        file("in/deeper/broken.ttl", "<http://example.org/a> oops");
        file("in/notes.txt", "not RDF");
        assertEquals(2, run(folder.resolve("in").toString(), "--profile", "dcat-ap"));
        JsonNode report = report();
        assertEquals(1, report.path("results").size());
        assertEquals(1, report.path("failures").size());
        assertEquals(1, report.path("failures").get(0).path("line").asInt());
    }

    @Test
    void anAddressIsAskedForThatOneDocument() throws IOException {
        assertEquals(1, run(address + "record", "--profile", "dcat-ap"));
        assertEquals(1, asked.get());
        assertEquals(2, run(address + "elsewhere", "--profile", "dcat-ap"));
        assertEquals(
                "VALIDATE-0009", report().path("failures").get(0).path("code").asText());
    }

    @Test
    void hostileDocumentsAreRefusedWithCodeAndPlaceAndNothingIsFetched() throws IOException {
        for (HostileDocument hostile : HostileDocument.all(address + "trap")) {
            Path file = folder.resolve(hostile.name());
            Files.write(file, hostile.bytes());
            assertEquals(2, run(file.toString(), "--profile", "dcat-ap"), hostile.name());
            JsonNode failure = report().path("failures").get(0);
            assertTrue(failure.path("code").asText().startsWith(hostile.code()), hostile.name() + " " + failure);
            assertTrue(hostile.line() == 0 || failure.path("line").asInt() == hostile.line(), hostile.name() + failure);
            assertFalse(failure.path("message").asText().isBlank());
        }
        assertEquals(0, asked.get(), "requests");
    }

    @Test
    void aLiteralOfTwoHundredMegabytesIsRefusedInFlatMemory() throws IOException {
        Path file = folder.resolve("huge.ttl");
        byte[] chunk = new byte[1 << 20];
        Arrays.fill(chunk, (byte) 'x');
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("<http://example.org/a> <http://example.org/b>\n \"".getBytes(StandardCharsets.UTF_8));
            for (int index = 0; index < 200; index++) {
                out.write(chunk);
            }
        }
        Garbage.collect();
        long before = used();
        assertEquals(2, run(file.toString(), "--profile", "dcat-ap"));
        JsonNode failure = report().path("failures").get(0);
        assertEquals("SUBMISSION-0002", failure.path("code").asText());
        assertEquals(2, failure.path("line").asInt());
        // Garbage counts too; whoever held the literal would need 200 MB at least.
        assertTrue(used() - before < 128 << 20, "bytes more than before: " + (used() - before));
    }

    @Test
    void shapesOfOthersAreReadAndWhatTheyImportIsNotFetched() throws IOException {
        Path shapes = file("shapes.ttl", """
                @prefix sh: <http://www.w3.org/ns/shacl#> .
                @prefix dcat: <http://www.w3.org/ns/dcat#> .
                @prefix dct: <http://purl.org/dc/terms/> .
                @prefix owl: <http://www.w3.org/2002/07/owl#> .
                <http://example.org/shapes> owl:imports <%s> .
                <http://example.org/S> a sh:NodeShape ; sh:targetClass dcat:Dataset ;
                    sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:message "Give a title." ] .
                """.formatted(address + "trap"));
        Path bad = file("bad.ttl", Turtle.withoutTitle("x"));
        assertEquals(1, run(bad.toString(), "--shapes", shapes.toString()));
        assertEquals("Give a title.", report().at("/results/0/fixes/0/message").asText());
        Path broken = file("broken-shapes.ttl", "<http://example.org/S> oops");
        assertEquals(2, run(bad.toString(), "--shapes", broken.toString()));
        assertEquals(0, asked.get(), "requests");
    }

    @Test
    void shapesThatLeadBackToThemselvesAreRefused() throws IOException {
        Path circle = file("circle.ttl", """
                @prefix sh: <http://www.w3.org/ns/shacl#> .
                @prefix dcat: <http://www.w3.org/ns/dcat#> .
                <http://example.org/A> a sh:NodeShape ; sh:targetClass dcat:Dataset ; sh:node <http://example.org/B> .
                <http://example.org/B> a sh:NodeShape ; sh:node <http://example.org/A> .
                """);
        Path good = file("good.ttl", Turtle.dataset("x", "X"));
        assertEquals(2, run(good.toString(), "--shapes", circle.toString()));
        assertFalse(Files.exists(folder.resolve("report.json")), "no report");
    }

    @Test
    void nothingIsLeftInTheTemporaryFolder() throws IOException {
        long before = leftovers();
        run(file("good.ttl", Turtle.dataset("x", "X")).toString(), "--profile", "dcat-ap");
        assertEquals(before, leftovers());
    }

    private static long leftovers() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("validate"))
                    .count();
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(String... arguments) {
        String[] command = Stream.concat(
                        Stream.of(
                                "validate",
                                "--out",
                                folder.resolve("report.json").toString()),
                        Stream.of(arguments))
                .toArray(String[]::new);
        String[] withForm = Arrays.asList(arguments).contains("--format")
                ? command
                : Stream.concat(Stream.of(command), Stream.of("--format", "json"))
                        .toArray(String[]::new);
        return Main.line().execute(withForm);
    }

    private JsonNode report() throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(folder.resolve("report.json").toFile());
    }
}
