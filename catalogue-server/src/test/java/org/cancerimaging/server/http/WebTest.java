package org.cancerimaging.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.cancerimaging.server.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The files of the web application, and the page for every address. */
final class WebTest {

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anAssetNeverChanges() {
        HttpResponse<String> asset = server.get("/assets/test-0a1b2c.js");
        assertEquals(200, asset.statusCode());
        assertEquals(
                "text/javascript; charset=utf-8",
                asset.headers().firstValue("Content-Type").orElse(""));
        assertTrue(asset.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
    }

    @Test
    void nothingOutsideTheFolderIsServed() {
        for (String path : List.of(
                "/assets/../../logback-test.xml",
                "/assets/..%2f..%2flogback-test.xml",
                "/assets/%2e%2e/%2e%2e/logback-test.xml",
                "/assets/.hidden",
                "/assets/",
                "/logback-test.xml")) {
            assertEquals(404, server.get(path).statusCode(), path);
        }
    }

    @Test
    void aDeepLinkGetsThePageAndIsRevalidated() {
        HttpResponse<String> page = server.get("/sparql", "Accept", "text/html");
        assertEquals("no-cache", page.headers().firstValue("Cache-Control").orElse(""));
        String etag = page.headers().firstValue("ETag").orElse("");
        assertEquals(
                304,
                server.get("/sparql", "Accept", "text/html", "If-None-Match", etag)
                        .statusCode());
        assertEquals(200, server.get("/some/deep/link", "Accept", "text/html").statusCode());
        assertEquals(404, server.get("/some/deep/link").statusCode());
        assertEquals(405, server.send("DELETE", "/catalog", "").statusCode());
    }
}
