package org.cancerimaging.server.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Map;
import org.cancerimaging.server.RunningServer;
import org.cancerimaging.server.store.Example;
import org.cancerimaging.server.store.MemoryCatalogue;
import org.cancerimaging.server.store.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the page of a dataset is told. */
final class DatasetDetailsTest {

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        server.catalogue()
                .publish(
                        "lung-ct",
                        State.PUBLISHED,
                        Map.of(
                                "", MemoryCatalogue.graph(Example.record("lung-ct")),
                                "#aggregates", MemoryCatalogue.graph(Example.record("lung-ct-aggregates")),
                                "#provenance", MemoryCatalogue.graph(Example.record("lung-ct-provenance")),
                                "#report", MemoryCatalogue.graph(Example.record("lung-ct-report"))));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theHeadSaysWhoWhatAndHowMuch() {
        JsonNode details = details();
        assertEquals("Lung CT & <PET> \"study\"", details.get("title").asText());
        assertEquals("Example Hospital", details.get("provider").get("name").asText());
        assertEquals("DE", details.get("provider").get("country").asText());
        assertEquals("data@example.org", details.get("provider").get("email").asText());
        assertTrue(details.get("access").get("iri").asText().endsWith("/RESTRICTED"));
        assertEquals(120, details.get("cases").asInt());
        assertEquals(240, details.get("studies").asInt());
        assertEquals(1, details.get("revision").asInt());
    }

    @Test
    void propertiesHaveNamesForPeople() {
        JsonNode modality = property("hasImageModality");
        assertEquals(
                "Computed Tomography",
                modality.get("values").get(0).get("label").asText());
        assertTrue(modality.get("values").get(0).hasNonNull("iri"));
        assertTrue(property("contactPoint")
                .get("values")
                .get(0)
                .get("label")
                .asText()
                .contains("data@example.org"));
        assertEquals("Access rights", property("accessRights").get("label").asText());
        assertEquals(
                "Mapped from DICOM headers.",
                property("provenance").get("values").get(0).get("label").asText());
    }

    @Test
    void smallCountsAreSuppressedAndSaySo() {
        JsonNode modality = details().get("aggregates").get(0);
        assertEquals("modality", modality.get("dimension").asText());
        assertEquals("subjects", modality.get("measure").asText());
        JsonNode first = modality.get("cells").get(0);
        JsonNode second = modality.get("cells").get(1);
        assertEquals("CT", first.get("notation").asText());
        assertEquals(120, first.get("count").asInt());
        assertFalse(first.get("suppressed").asBoolean());
        assertTrue(second.get("count").isNull());
        assertTrue(second.get("suppressed").asBoolean());
        assertEquals(
                "total", details().get("aggregates").get(1).get("dimension").asText());
    }

    @Test
    void provenanceAndFindingsAreLines() {
        JsonNode run = details().get("provenance").get(0);
        assertEquals("Mapping of DICOM headers", run.get("label").asText());
        assertEquals("2026-05-01T10:00:00Z, Mappers 1.0", run.get("value").asText());
        assertEquals(
                "sha256:00", details().get("provenance").get(1).get("value").asText());
        JsonNode finding = details().get("findings").get(0);
        assertEquals("Warning", finding.get("severity").asText());
        assertEquals("http://purl.org/dc/terms/temporal", finding.get("path").asText());
    }

    @Test
    void itIsRevalidatedAndUnknownOnesAreNotFound() {
        HttpResponse<String> answer = server.get("/api/v1/datasets/lung-ct");
        String etag = answer.headers().firstValue("ETag").orElse("");
        assertEquals(
                304,
                server.get("/api/v1/datasets/lung-ct", "If-None-Match", etag).statusCode());
        assertEquals(404, server.get("/api/v1/datasets/unknown").statusCode());
        assertEquals(
                404,
                server.get("/api/v1/datasets/unknown", "Accept", "text/html").statusCode());
    }

    private static JsonNode property(String localName) {
        for (JsonNode property : details().get("properties")) {
            if (property.get("iri").asText().matches(".*[#/]" + localName)) {
                return property;
            }
        }
        throw new AssertionError("no property " + localName);
    }

    private static JsonNode details() {
        HttpResponse<String> answer = server.get("/api/v1/datasets/lung-ct");
        assertEquals(200, answer.statusCode(), answer.body());
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (JsonProcessingException broken) {
            throw new AssertionError(answer.body(), broken);
        }
    }
}
