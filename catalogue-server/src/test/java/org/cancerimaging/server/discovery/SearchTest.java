package org.cancerimaging.server.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cancerimaging.server.RunningServer;
import org.cancerimaging.server.store.Example;
import org.cancerimaging.server.store.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Search over HTTP. */
final class SearchTest {

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        server.catalogue().publish("lung-ct", Example.record("lung-ct"));
        server.catalogue().publish("brain-mr", record("brain-mr", "Gliome im Hirn", "IMG1000022", "FRA", 40));
        server.catalogue().publish("breast-mg", record("breast-mg", "Étude mammaire", "IMG1000030", "FRA", 900));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aSearchWithoutAnythingFindsEverything() {
        assertEquals(List.of("breast-mg", "brain-mr", "lung-ct"), found("/api/v1/search"));
    }

    @Test
    void wordsMatchWithoutCaseAndAccentsAndTheLastOneMayBeUnfinished() {
        assertEquals(List.of("breast-mg"), found("/api/v1/search?q=ETUDE%20mam"));
        assertEquals(List.of("brain-mr"), found("/api/v1/search?q=hirn"));
        assertEquals(List.of(), found("/api/v1/search?q=mam%20etude"));
        assertEquals(List.of(), found("/api/v1/search?q=etude%20hirn"));
    }

    @Test
    void namesOfConceptsAreFoundInAllLanguages() {
        assertTrue(found("/api/v1/search?q=computertomographie").contains("lung-ct"));
        assertTrue(found("/api/v1/search?q=IRM").contains("brain-mr"));
    }

    @Test
    void aTitleIsBetterThanADescription() {
        assertEquals("brain-mr", found("/api/v1/search?q=hirn").get(0));
    }

    @Test
    void valuesOfOneFacetAddAndFacetsNarrow() {
        assertEquals(List.of("brain-mr", "lung-ct"), found("/api/v1/search?modality=CT&modality=MR"));
        assertEquals(List.of("brain-mr"), found("/api/v1/search?modality=CT&modality=MR&country=FR"));
        assertEquals(List.of("breast-mg"), found("/api/v1/search?cases=500.."));
        assertEquals(List.of("brain-mr", "lung-ct"), found("/api/v1/search?cases=..120"));
        assertEquals(List.of(), found("/api/v1/search?country=SE"));
    }

    @Test
    void countsIgnoreTheirOwnFacetOnly() {
        JsonNode answer = json(server.get("/api/v1/search?country=FR&modality=MR"));
        assertEquals(1, answer.get("total").asInt());
        assertEquals(1, count(answer, "country", "FR"));
        assertEquals(0, count(answer, "country", "DE"));
        assertEquals(1, count(answer, "modality", "MR"));
        assertEquals(0, count(answer, "modality", "CT"));
    }

    @Test
    void aBodyAsksTheSame() {
        HttpResponse<String> answer = server.send(
                "POST",
                "/api/v1/search",
                "{\"modality\":[\"CT\",\"MR\"],\"country\":\"FR\",\"size\":5}",
                "Content-Type",
                "application/json");
        assertEquals(1, json(answer).get("total").asInt());
        assertEquals(5, json(answer).get("size").asInt());
    }

    @Test
    void aBodyThatIsNoObjectIsRefused() {
        for (String body : List.of("[1]", "{\"q\":", "{\"q\":{}}", "{\"q\":null}")) {
            HttpResponse<String> answer =
                    server.send("POST", "/api/v1/search", body, "Content-Type", "application/json");
            assertEquals(400, answer.statusCode(), body);
        }
    }

    @Test
    void pagesCutTheListAndKeepTheTotal() {
        JsonNode second = json(server.get("/api/v1/search?size=2&page=2"));
        assertEquals(3, second.get("total").asInt());
        assertEquals(1, second.get("datasets").size());
        assertEquals(
                "/dataset/lung-ct", second.get("datasets").get(0).get("page").asText());
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedWithWhatCan() {
        for (String wrong : List.of(
                "colour=red", "cases=many", "cases=9..1", "page=0", "page=x", "size=101", "cases=1..&cases=2..")) {
            HttpResponse<String> answer = server.get("/api/v1/search?" + wrong);
            assertEquals(400, answer.statusCode(), wrong);
        }
        assertTrue(server.get("/api/v1/search?colour=red").body().contains("modality"));
    }

    @Test
    void theIndexHasWhatABrowserNeeds() {
        HttpResponse<String> answer = server.get("/api/v1/index");
        JsonNode index = json(answer);
        JsonNode modality = facet(index, "modality");
        assertEquals("concept", modality.get("kind").asText());
        JsonNode lung = index.get("datasets").get(2);
        assertEquals("lung-ct", lung.get("id").asText());
        assertEquals("DE", lung.get("country").asText());
        assertEquals(120, lung.get("numbers").get("cases").asInt());
        int first = lung.get("values").get("modality").get(0).asInt();
        assertEquals("CT", modality.get("options").get(first).get("notation").asText());
        assertEquals(
                "Example Hospital",
                facet(index, "provider").get("options").get(0).get("label").asText());
        String etag = answer.headers().firstValue("ETag").orElse("");
        assertEquals(304, server.get("/api/v1/index", "If-None-Match", etag).statusCode());
        var packed = server.get("/api/v1/index", "Accept-Encoding", "gzip");
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
    }

    @Test
    void healthTellsRevisionAndOutage() {
        assertEquals("UP", json(server.get("/health")).get("status").asText());
        server.catalogue().fail(true);
        try {
            assertEquals(503, server.get("/health").statusCode());
        } finally {
            server.catalogue().fail(false);
        }
    }

    @Test
    void anOutageIsNeverAnEmptyList() {
        try (RunningServer fresh = RunningServer.start()) {
            fresh.catalogue().publish("lung-ct", Example.record("lung-ct"));
            fresh.catalogue().fail(true);
            assertEquals(503, fresh.get("/api/v1/search").statusCode());
            assertEquals(503, fresh.get("/api/v1/index").statusCode());
            fresh.catalogue().fail(false);
            assertEquals(1, json(fresh.get("/api/v1/search")).get("total").asInt());
        }
    }

    @Test
    void aCommitIsFoundAtOnceAndAWithdrawalGone() {
        try (RunningServer fresh = RunningServer.start()) {
            fresh.catalogue().publish("lung-ct", Example.record("lung-ct"));
            assertEquals(
                    1, json(fresh.get("/api/v1/search?q=lung")).get("total").asInt());
            fresh.catalogue().publish("lung-ct", State.HELD, Map.of());
            assertEquals(
                    1, json(fresh.get("/api/v1/search?q=lung")).get("total").asInt());
            fresh.catalogue().publish("lung-ct", State.WITHDRAWN, Map.of("", GraphFactory.createDefaultGraph()));
            assertEquals(
                    0, json(fresh.get("/api/v1/search?q=lung")).get("total").asInt());
            assertFalse(fresh.get("/api/v1/index").body().contains("lung-ct"));
        }
    }

    private static String record(String id, String title, String modality, String country, int cases) {
        return Example.record("lung-ct", id)
                .replace("Lung CT & <PET> \\\"study\\\"", title)
                .replace("Lungen-CT", title)
                .replace("Computed tomography of people with lung cancer.", "Images.")
                .replace("eucaim:IMG1000026, eucaim:IMG1000037", "eucaim:" + modality)
                .replace("country/DEU", "country/" + country)
                .replace("\"120\"", "\"" + cases + "\"");
    }

    private static List<String> found(String path) {
        List<String> ids = new ArrayList<>();
        json(server.get(path))
                .get("datasets")
                .forEach(dataset -> ids.add(dataset.get("id").asText()));
        ids.sort(java.util.Comparator.comparingInt(List.of("breast-mg", "brain-mr", "lung-ct")::indexOf));
        return ids;
    }

    private static int count(JsonNode answer, String facet, String notation) {
        for (JsonNode option : facet(answer, facet).get("options")) {
            if (option.get("notation").asText().equals(notation)) {
                return option.get("count").asInt();
            }
        }
        throw new AssertionError("no option " + notation + " of " + facet);
    }

    private static JsonNode facet(JsonNode answer, String id) {
        for (JsonNode facet : answer.get("facets")) {
            if (facet.get("id").asText().equals(id)) {
                return facet;
            }
        }
        throw new AssertionError("no facet " + id);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (JsonProcessingException broken) {
            throw new AssertionError(answer.body(), broken);
        }
    }
}
