package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page of another origin may do: read what is public, without credentials, and nothing else. */
final class ForeignPagesTest {

    private static final String ORIGIN = "https://evil.example";
    private static final List<String> OPEN = List.of(
            "/catalog",
            "/dataset/mine",
            "/sparql",
            "/api/v1/index",
            "/rdf-graph-store?default",
            "/ontology",
            "/health");
    private static final List<String> CLOSED = List.of(
            "/sparql/restricted",
            "/update",
            "/api/v1/providers/p1",
            "/api/v1/providers/p1/submissions",
            "/api/v1/running-queries/1",
            "/api/v1/backup",
            "/api/v1/workspaces",
            "/dataset/mine");

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(folder.resolve("data"));
        server.submit("text/turtle", Turtle.dataset("mine", "Mine"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void credentialsAreNeverAllowedAndNoOriginIsNamed() {
        for (String path : OPEN) {
            neverTrusted(
                    server.get(path, "Origin", ORIGIN, "Cookie", "session=1").headers());
            neverTrusted(options(path, "GET"));
        }
        for (String path : CLOSED) {
            for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
                neverTrusted(options(path, method));
                neverTrusted(server.send(server.request(path, "Origin", ORIGIN, "X-API-Key", server.administrator())
                                .header("Content-Type", "text/plain")
                                .method(method, BodyPublishers.noBody()))
                        .headers());
            }
        }
    }

    @Test
    void writesOfForeignPagesAreNotAllowed() {
        for (String path : CLOSED) {
            for (String method : List.of("PUT", "DELETE")) {
                HttpHeaders told = options(path, method);
                assertTrue(told.firstValue("Access-Control-Allow-Origin").isEmpty(), path + " " + method);
            }
        }
        for (String path :
                List.of("/update", "/sparql/restricted", "/api/v1/workspaces", "/api/v1/providers/p1/submissions")) {
            assertTrue(
                    options(path, "POST")
                            .firstValue("Access-Control-Allow-Origin")
                            .isEmpty(),
                    path);
        }
    }

    private static void neverTrusted(HttpHeaders told) {
        assertTrue(told.firstValue("Access-Control-Allow-Credentials").isEmpty(), told.toString());
        assertTrue(told.firstValue("Set-Cookie").isEmpty(), told.toString());
        told.firstValue("Access-Control-Allow-Origin").ifPresent(origin -> assertEquals("*", origin));
        String headers =
                told.firstValue("Access-Control-Allow-Headers").orElse("").toLowerCase(Locale.ROOT);
        assertFalse(headers.contains("x-api-key") || headers.contains("authorization"), headers);
    }

    private static HttpHeaders options(String path, String method) {
        return server.send(server.request(
                                path,
                                "Origin",
                                ORIGIN,
                                "Access-Control-Request-Method",
                                method,
                                "Access-Control-Request-Headers",
                                "X-API-Key, Authorization")
                        .method("OPTIONS", BodyPublishers.noBody()))
                .headers();
    }
}
