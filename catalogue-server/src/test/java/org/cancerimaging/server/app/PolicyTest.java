package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.shapes.Profile;
import org.cancerimaging.shapes.Validator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of records that break a profile's rules, and how they are scored. */
final class PolicyTest {

    private static final boolean VALIDATOR_LISTS_CHECKS = !Validator.create()
            .validate(Graph.emptyGraph, Profile.DCAT_AP)
            .checks()
            .isEmpty();

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty("catalogue.policy.eucaim");
        System.clearProperty("catalogue.policy.healthdcat-ap");
        System.clearProperty("catalogue.policy.outbound");
    }

    @Test
    void aRecordThatBreaksOnlyProfilesOfOthersIsPublishedWithItsFindings() {
        try (TestServer server = new TestServer(folder)) {
            JsonNode record = submit(server, Turtle.dataset("bare", "Bare"));
            assertEquals("PUBLISHED", record.path("state").asText(), record.toString());
            assertEquals(0, record.path("violations").asInt());
            assertEquals(List.of("dcat-ap", "healthdcat-ap", "eucaim"), profiles(record));
            assertTrue(record.path("findings").toString().contains("\"profile\":\"eucaim\""), record.toString());
            JsonNode page = TestServer.json(server.get("/api/v1/datasets/bare"));
            assertTrue(page.path("findings").toString().contains("EUCAIM DCAT-AP"), page.toString());
        }
    }

    @Test
    void aProfileOnHoldHoldsAndOneThatIsOffIsNotAsked() {
        System.setProperty("catalogue.policy.eucaim", "hold");
        System.setProperty("catalogue.policy.healthdcat-ap", "off");
        try (TestServer server = new TestServer(folder)) {
            JsonNode record = submit(server, Turtle.dataset("strict", "Strict"));
            assertEquals("HELD", record.path("state").asText(), record.toString());
            assertTrue(record.path("violations").asInt() > 0);
            assertEquals(List.of("dcat-ap", "eucaim"), profiles(record));
        }
    }

    @Test
    void whatProtectsPeopleCannotBeLoosened() {
        System.setProperty("catalogue.policy.outbound", "publish");
        RuntimeException refused = assertThrows(RuntimeException.class, () -> new TestServer(folder));
        assertTrue(trail(refused).contains("catalogue.policy.outbound must be hold"), trail(refused));
    }

    @Test
    void theScoresOfEachVersionAreKeptAcrossRestarts() throws IOException, InterruptedException {
        try (TestServer server = new TestServer(folder)) {
            submit(server, Turtle.dataset("trend", "First"));
            submit(server, Turtle.withoutTitle("trend"));
            String keyword = "<" + TestServer.BASE + "dataset/trend> dcat:keyword \"lung\"@en .";
            submit(server, Turtle.dataset("trend", "Second") + keyword);
            submit(server, Turtle.dataset("trend", "Third") + keyword);
        }
        ServerSettings settings = new ServerSettings("127.0.0.1", 0, folder, null);
        try (CatalogueServer server = CatalogueServer.start(settings, key -> {})) {
            long newest =
                    server.part(Catalogue.class).newest("trend").orElseThrow().number();
            JsonNode quality = get(server, "/api/v1/datasets/trend/quality");
            // Scores are made of the checks that a report lists.
            assumeTrue(VALIDATOR_LISTS_CHECKS, "the validator lists no checks: no scores to test");
            JsonNode profile = quality.path("profiles").path(0);
            assertEquals("dcat-ap", profile.path("profile").asText(), quality.toString());
            assertTrue(profile.path("applied").asLong() > 0, quality.toString());
            assertTrue(
                    profile.path("passed").asLong() <= profile.path("applied").asLong());
            JsonNode trend = profile.path("trend");
            assertEquals(
                    List.of(newest - 3, newest - 1, newest),
                    values(trend, "revision", JsonNode::asLong),
                    "a held version is not in the public trend");
            List<Double> scores = values(trend, "score", JsonNode::asDouble);
            assertTrue(scores.get(1) > scores.get(0), "a keyword more is a better score: " + quality);
            assertEquals(scores.get(1), scores.get(2), "a version with the same score has its point, too");
            assertEquals(scores.get(2), profile.path("score").asDouble());
            assertEquals(
                    404,
                    get(server, "/api/v1/datasets/none/quality").path("status").asInt());
        }
    }

    private static JsonNode submit(TestServer server, String body) {
        return TestServer.json(server.submit("text/turtle", body))
                .path("records")
                .path(0);
    }

    private static JsonNode get(CatalogueServer server, String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.url() + path)).build();
        return TestServer.json(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()));
    }

    private static <T> List<T> values(JsonNode points, String name, Function<JsonNode, T> value) {
        List<T> values = new ArrayList<>();
        points.forEach(point -> values.add(value.apply(point.path(name))));
        return values;
    }

    private static List<String> profiles(JsonNode record) {
        List<String> names = new ArrayList<>();
        record.path("profiles")
                .forEach(profile -> names.add(profile.path("profile").asText()));
        return names;
    }

    private static String trail(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause.getMessage()).append('\n');
        }
        return text.toString();
    }
}
