package org.cancerimaging.server.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.server.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Forms find codes by what people type. */
final class LookupTest {

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
    void theIndexNamesEveryList() {
        JsonNode lists = json("/api/v1/vocabularies").get("vocabularies");
        assertEquals(Ontology.load().codeLists().size(), lists.size());
        for (JsonNode list : lists) {
            assertTrue(list.get("concepts").asInt() > 0, list.toString());
            assertFalse(list.get("title").asText().isEmpty(), list.toString());
        }
    }

    @Test
    void aNotationAnyLabelAndASynonymFindTheConcept() {
        for (String typed : new String[] {"LIVER", "liver", "Leber", "foie", "hígado", "higado"}) {
            assertEquals(
                    "LIVER", first("body-region", typed, "en").get("notation").asText(), typed);
        }
        assertEquals(
                "CHEST", first("body-region", "thorax", "en").get("notation").asText());
        assertEquals("MR", first("modality", "IRM", "en").get("notation").asText());
    }

    @Test
    void theSameComesBeforeWhatBeginsSo() {
        JsonNode items = json("/api/v1/vocabularies/body-region?q=chest").get("items");
        assertEquals("CHEST", items.get(0).get("notation").asText());
        assertTrue(items.size() > 1, items.toString());
    }

    @Test
    void labelsAreInTheLanguageAskedFor() {
        assertEquals("Leber", first("body-region", "liver", "de").get("label").asText());
        assertEquals("Liver", first("body-region", "liver", "xx").get("label").asText());
        JsonNode byHeader = read(server.get("/api/v1/vocabularies/body-region?q=LIVER", "Accept-Language", "it"));
        assertEquals("Fegato", byHeader.get("items").get(0).get("label").asText());
    }

    @Test
    void atMostFiftyAreShownAndTheTotalIsTold() {
        JsonNode all = json("/api/v1/vocabularies/body-region");
        assertEquals(50, all.get("items").size());
        assertTrue(all.get("total").asInt() > 200, all.toString());
        assertEquals(
                0, json("/api/v1/vocabularies/body-region?q=xyzzy").get("total").asInt());
    }

    @Test
    void theAnswerIsRevalidatedAndOpenToAll() {
        HttpResponse<String> answer = server.get("/api/v1/vocabularies/sex");
        String etag = answer.headers().firstValue("ETag").orElse("");
        assertEquals(
                304,
                server.get("/api/v1/vocabularies/sex", "If-None-Match", etag).statusCode());
        assertEquals(
                "*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    }

    @Test
    void badRequestsAreRefusedWithACode() {
        HttpResponse<String> unknown = server.get("/api/v1/vocabularies/sexx");
        assertEquals(404, unknown.statusCode());
        assertTrue(unknown.body().contains("VOCABULARY-0001"), unknown.body());
        assertTrue(unknown.body().contains("Did you mean: sex"), unknown.body());
        HttpResponse<String> tooLong = server.get("/api/v1/vocabularies/sex?q=" + "a".repeat(201));
        assertEquals(400, tooLong.statusCode());
        assertTrue(tooLong.body().contains("VOCABULARY-0002"), tooLong.body());
    }

    private static JsonNode first(String list, String typed, String language) {
        String query = URLEncoder.encode(typed, StandardCharsets.UTF_8);
        JsonNode found = json("/api/v1/vocabularies/" + list + "?q=" + query + "&lang=" + language);
        assertTrue(found.get("total").asInt() > 0, typed);
        return found.get("items").get(0);
    }

    private static JsonNode json(String path) {
        return read(server.get(path));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
