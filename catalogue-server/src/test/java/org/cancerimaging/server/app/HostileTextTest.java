package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text of a provider is text on every page that the server itself writes, and no address in it runs a script. */
final class HostileTextTest {

    private static final String ATTACK =
            "</script><script>alert(1)</script><img src=x onerror=alert(2)>'\\\"><b>{{7*7}}";

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(folder.resolve("data"));
        for (String title : List.of("First " + ATTACK, "Second " + ATTACK)) {
            HttpResponse<String> answer = server.submit("text/turtle", hostile(title));
            assertEquals(201, answer.statusCode(), answer.body());
        }
        server.put(
                "/api/v1/providers/p2",
                "{\"name\":\"" + ATTACK + "\",\"country\":\"DE\"}",
                "X-API-Key",
                server.administrator());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void noPageHasItAsMarkup() {
        for (String path : List.of(
                "/dataset/hostile",
                "/dataset/hostile/revisions",
                "/dataset/hostile/revisions/2",
                "/dataset/hostile/revisions/2/changes",
                "/provider/p1",
                "/provider/p2",
                "/catalog",
                "/",
                "/codelist/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/dataset/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/sparql?query=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/validate?profile=%3Cscript%3Ealert(1)%3C%2Fscript%3E")) {
            harmless(server.get(path, "Accept", "text/html"));
        }
    }

    @Test
    void noReportHasItAsMarkup() {
        for (String type : List.of("text/html", "image/svg+xml", "text/html;q=1, */*;q=0.1")) {
            harmless(new Steward(server)
                    .post(
                            "/api/v1/validate",
                            "text/turtle",
                            hostile(ATTACK).replaceAll("dct:description [^;]*;", ""),
                            "Accept",
                            type));
        }
    }

    @Test
    void dataIsNeverSniffedAsAPage() {
        for (String type : List.of("text/turtle", "application/ld+json", "application/rdf+xml", "*/*")) {
            HttpResponse<String> answer = server.get("/dataset/hostile", "Accept", type);
            assertEquals(200, answer.statusCode());
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElse(""));
            assertFalse(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html"), "not a page");
        }
    }

    private static void harmless(HttpResponse<String> answer) {
        assertTrue(answer.statusCode() < 500, answer.body());
        String type = answer.headers().firstValue("Content-Type").orElse("");
        String page = answer.body().toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html") || type.contains("svg")) {
            assertFalse(page.contains("<script>alert"), () -> answer.uri() + " " + answer.body());
            assertFalse(page.contains("<img src=x"), () -> answer.uri() + " " + answer.body());
            assertFalse(page.matches("(?s).*(href|src)=[\"']?\\s*javascript:.*"), () -> answer.uri() + " link");
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.contains("default-src 'self'") && !policy.contains("script-src"), policy);
        }
    }

    private static String hostile(String title) {
        return Turtle.PREFIXES
                + Turtle.description(TestServer.BASE + "dataset/hostile", title)
                + "<" + TestServer.BASE + "dataset/hostile> dcat:landingPage <javascript:alert(3)> ;\n"
                + "  dcat:keyword \"" + ATTACK + "\"@en .\n";
    }
}
