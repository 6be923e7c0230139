package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cancerimaging.server.store.StoreUnavailable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServerTest {

    @TempDir
    Path folder;

    @Test
    void theBaseOfTheFirstStartIsKept() {
        DataFolder data = new DataFolder(folder);
        assertEquals("https://catalogue.example.org/", data.base("https://catalogue.example.org/"));
        assertEquals("https://catalogue.example.org/", data.base(null));
        StoreUnavailable refused = assertThrows(StoreUnavailable.class, () -> data.base("http://localhost:8080/"));
        assertTrue(String.valueOf(refused.getMessage()).contains("https://catalogue.example.org/"));
    }

    @Test
    void aMisspeltKeyEndsTheStartAndLetsGoOfTheFolder() {
        System.setProperty("catalogue.ingest.max-byte", "1");
        try {
            IllegalArgumentException refused = assertThrows(
                    IllegalArgumentException.class, () -> start(null).close());
            assertTrue(String.valueOf(refused.getMessage()).contains("catalogue.ingest.max-byte."), refused.toString());
            assertTrue(String.valueOf(refused.getMessage()).contains("catalogue.ingest.max-bytes"));
        } finally {
            System.clearProperty("catalogue.ingest.max-byte");
        }
        start(null).close();
    }

    @Test
    void providersAreRegisteredByTheAdministratorAndDescribedInPublic() {
        try (TestServer server = new TestServer(folder.resolve("data"))) {
            String form = "{\"name\":\"Hôpital\",\"country\":\"FR\"}";
            assertEquals(401, server.put("/api/v1/providers/p9", form).statusCode());
            assertEquals(
                    403,
                    server.put("/api/v1/providers/p9", form, "X-API-Key", server.ownKey())
                            .statusCode());
            var made = server.put("/api/v1/providers/p9", form, "X-API-Key", server.administrator());
            assertEquals(201, made.statusCode(), made.body());
            var again = server.put("/api/v1/providers/p9", form, "X-API-Key", server.administrator());
            assertEquals(200, again.statusCode(), again.body());
            assertFalse(again.body().contains("cic_"));
            assertTrue(server.isPublic(TestServer.BASE + "provider/p9"));
            assertTrue(server.get("/api/v1/providers").body().contains("Hôpital"));
            for (String wrong : List.of(
                    "{}",
                    "{\"name\":\"X\",\"country\":\"XX\"}",
                    "{\"name\":\"X\",\"country\":\"DE\",\"homepage\":\"javascript:1\"}")) {
                assertEquals(
                        400,
                        server.put("/api/v1/providers/p8", wrong, "X-API-Key", server.administrator())
                                .statusCode(),
                        wrong);
            }
            assertEquals(
                    400,
                    server.put("/api/v1/providers/UP", form, "X-API-Key", server.administrator())
                            .statusCode());
        }
    }

    @Test
    void whatAMappingWroteIsPushedWithoutItsCases() throws Exception {
        Path output = Files.createDirectory(folder.resolve("out"));
        Files.createDirectory(output.resolve("cases"));
        Files.writeString(output.resolve("description.ttl"), Turtle.dataset("pushed", "Pushed"));
        Files.writeString(output.resolve("provenance.ttl"), Turtle.PREFIXES + "[] a prov:Activity .");
        Files.writeString(
                output.resolve("cases").resolve("dicom.nt"),
                "<http://localhost:8080/case/p1/aa> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
                        + "<https://w3id.org/cancer-imaging/ontology#Patient> .\n");
        try (TestServer server = new TestServer(folder.resolve("data"))) {
            assertEquals("PUBLISHED", push(server, output, false));
            assertFalse(server.isRestricted(TestServer.BASE + "dataset/pushed#cases"));
            push(server, output, true);
            Files.writeString(output.resolve("description.ttl"), Turtle.withoutTitle("pushed"));
            assertEquals("HELD", push(server, output, false));
        }
    }

    private static String push(TestServer server, Path output, boolean withCases)
            throws IOException, InterruptedException {
        try (PushBody body = PushBody.of(output, withCases)) {
            var answer = new PushRequest(server.address(), "p1", server.ownKey()).send(body);
            return answer.path("records").path(0).path("state").asText(answer.toString());
        }
    }

    private CatalogueServer start(@Nullable String base) {
        List<String> keys = new ArrayList<>();
        return CatalogueServer.start(new ServerSettings("127.0.0.1", 0, folder.resolve("data"), base), keys::add);
    }
}
