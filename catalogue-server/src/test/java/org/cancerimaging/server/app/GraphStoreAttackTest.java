package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Graphs that are made to hurt whoever reads them. */
final class GraphStoreAttackTest {

    @TempDir
    static Path folder;

    private static TestServer server;
    private static Steward steward;

    @BeforeAll
    static void start() {
        server = new TestServer(folder.resolve("data"));
        steward = new Steward(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void bodiesAreReadAsCarefullyAsSubmissions() throws IOException {
        steward.submit("hostile", "Hostile");
        try (LoopbackListener listener = new LoopbackListener()) {
            for (HostileDocument document : HostileDocument.all(listener.address())) {
                String type = document.name().contains(".jsonld")
                        ? "application/ld+json"
                        : document.name().contains(".rdf")
                                ? "application/rdf+xml"
                                : document.name().contains(".nt") ? "application/n-triples" : "text/turtle";
                HttpRequest.Builder request =
                        server.request("/dataset/hostile", steward.own()).header("Content-Type", type);
                if (document.name().endsWith(".gz")) {
                    request.header("Content-Encoding", "gzip");
                }
                HttpResponse<String> answer = server.send(request.PUT(BodyPublishers.ofByteArray(document.bytes())));
                assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, document.name() + answer.body());
            }
            assertEquals(0, listener.hits());
        }
        Steward.refused(steward.post("/dataset/hostile", "image/png", "", steward.own()), 415, "SUBMISSION-0004");
    }

    @Test
    void aHundredMegabytesAreRefused() {
        byte[] chunk = "<urn:a> <urn:b> <urn:c> .\n".repeat(4000).getBytes(StandardCharsets.UTF_8);
        Iterable<byte[]> chunks = Collections.nCopies(1000, chunk);
        HttpResponse<String> answer = server.send(server.request("/dataset/large", steward.own())
                .header("Content-Type", "application/n-triples")
                .PUT(BodyPublishers.ofByteArrays(chunks)));
        Steward.refused(answer, 413, "SUBMISSION-0002");
    }

    @Test
    void knottedBlankNodesEndInTime() {
        StringBuilder knot = new StringBuilder(Turtle.dataset("knot", "Knot"));
        knot.append("<").append(Steward.iri("knot")).append("> dct:relation ");
        for (int node = 0; node < 60; node++) {
            knot.append(node == 0 ? "_:n0" : ", _:n" + node);
        }
        knot.append(" .\n");
        for (int from = 0; from < 60; from++) {
            for (int to = 0; to < 60; to++) {
                knot.append("_:n%d dct:relation _:n%d .%n".formatted(from, to));
            }
        }
        long start = System.nanoTime();
        int status =
                steward.put("/dataset/knot", knot.toString(), steward.own()).statusCode();
        assertTrue(status == 201 || status == 422, "status " + status);
        steward.preview(
                "DELETE { GRAPH d:knot { ?s dct:relation ?o } } INSERT { GRAPH d:knot { ?s dct:relation [ dct:relation ?o ] } } "
                        + "WHERE { GRAPH d:knot { ?s dct:relation ?o } }");
        assertTrue(System.nanoTime() - start < 60_000_000_000L);
    }
}
