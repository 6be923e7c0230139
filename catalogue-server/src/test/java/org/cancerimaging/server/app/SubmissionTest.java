package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Submissions that are taken in. */
final class SubmissionTest {

    private static final String DATASET = TestServer.BASE + "dataset/";

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aCorrectRecordIsPublishedWithItsReportAndProvenance() {
        HttpResponse<String> answer = server.submit("text/turtle", Turtle.dataset("plain", "Plain"));
        JsonNode record = only(answer, 201);
        assertEquals("PUBLISHED", record.path("state").asText());
        assertEquals("/dataset/plain", record.path("page").asText());
        assertTrue(record.path("revision").asLong() > 0);
        assertTrue(server.isPublic(DATASET + "plain"));
        assertTrue(server.isPublic(DATASET + "plain#provenance"));
        assertTrue(server.isPublic(DATASET + "plain#report"));
        assertEquals(200, server.get("/dataset/plain.ttl").statusCode());
        assertTrue(server.publicStore().contains("sha256:"), "the body's hash is in the provenance");
    }

    @Test
    void theSameBodyAgainMakesNoRevision() {
        String body = Turtle.dataset("same", "Same");
        JsonNode first = only(server.submit("text/turtle", body), 201);
        long newest = server.catalogue().revision();
        HttpResponse<String> again = server.submit("text/turtle", body);
        JsonNode second = only(again, 200);
        assertFalse(second.path("changed").asBoolean());
        assertEquals(first.path("revision"), second.path("revision"));
        JsonNode reordered = only(server.submit("text/turtle", "# another body, the same graph\n" + body), 200);
        assertEquals(first.path("revision"), reordered.path("revision"));
        assertEquals(newest, server.catalogue().revision());
    }

    @Test
    void casesGoToTheRestrictedStoreAndNowhereElse() {
        String body = Turtle.dataset("cases", "Cases") + Turtle.cases("cases", "secrettoken");
        JsonNode record = only(server.submit("text/turtle", body), 201);
        assertEquals("PUBLISHED", record.path("state").asText(), record.toString());
        assertTrue(server.isRestricted(DATASET + "cases#cases"));
        assertFalse(server.publicStore().contains("secrettoken"));
        assertFalse(server.publicStore().contains("ImagingSeries"));
    }

    @Test
    void aDescriptionWithoutCasesLeavesEarlierCasesInPlace() {
        server.submit("text/turtle", Turtle.dataset("keep", "Keep") + Turtle.cases("keep", "keeptoken"));
        assertEquals(
                201,
                server.submit("text/turtle", Turtle.dataset("keep", "Kept")).statusCode());
        assertTrue(server.isRestricted(DATASET + "keep#cases"));
    }

    @Test
    void aHeldRecordIsVisibleToItsProviderOnly() {
        HttpResponse<String> answer = server.submit("text/turtle", Turtle.withoutTitle("held"));
        JsonNode record = only(answer, 201);
        assertEquals("HELD", record.path("state").asText());
        assertTrue(record.path("violations").asInt() > 0);
        assertTrue(record.path("page").isMissingNode());
        assertEquals(404, server.get("/dataset/held.ttl").statusCode());
        assertFalse(server.publicStore().contains(DATASET + "held"));
        assertTrue(server.isRestricted(DATASET + "held#held-report"));
        String report = answer.headers().firstValue("Location").orElseThrow();
        assertEquals(401, server.get(report).statusCode());
        assertEquals(403, server.get(report, "X-API-Key", server.otherKey()).statusCode());
        assertEquals(
                answer.body(), server.get(report, "X-API-Key", server.ownKey()).body());
    }

    @Test
    void theVersionBeforeAHeldOneStaysPublic() {
        server.submit("text/turtle", Turtle.dataset("stays", "First version"));
        only(server.submit("text/turtle", Turtle.withoutTitle("stays")), 201);
        assertTrue(server.get("/dataset/stays.ttl").body().contains("First version"));
        only(server.submit("text/turtle", Turtle.dataset("stays", "Third version")), 201);
        assertFalse(server.isRestricted(DATASET + "stays#held"));
        assertTrue(server.get("/dataset/stays.ttl").body().contains("Third version"));
    }

    @Test
    void aSmallNumberOfPeopleHoldsARecordBack() {
        String body = Turtle.dataset("small", "Small") + "<" + DATASET
                + "small> healthdcatap:numberOfUniqueIndividuals \"7\"^^xsd:nonNegativeInteger .";
        HttpResponse<String> answer = server.submit("text/turtle", body);
        JsonNode record = only(answer, 201);
        assertEquals("HELD", record.path("state").asText());
        assertTrue(record.path("findings").toString().contains("between 1 and 9"), answer.body());
        assertFalse(server.publicStore().contains(DATASET + "small"));
    }

    @Test
    void aNameInPatientLevelDataHoldsTheRecordBackAndIsNotKept() {
        String body = Turtle.dataset("named", "Named")
                + Turtle.cases("named", "namedtoken")
                        .replace("cimo:inDataset", "foaf:name \"Jane Canary\" ; cimo:inDataset");
        HttpResponse<String> answer = server.submit("text/turtle", body);
        assertEquals("HELD", only(answer, 201).path("state").asText(), answer.body());
        assertFalse(answer.body().contains("Canary"), answer.body());
        assertFalse(server.isRestricted(DATASET + "named#cases"));
        assertTrue(answer.body().contains("were not kept"), answer.body());
    }

    @Test
    void severalDatasetsOfOneBodyAreOneCommit() {
        long before = server.catalogue().revision();
        String body = Turtle.dataset("many-1", "One") + Turtle.description(DATASET + "many-2", "Two");
        HttpResponse<String> answer = server.submit("text/turtle", body);
        assertEquals(2, TestServer.json(answer).path("records").size());
        assertEquals(before + 2, server.catalogue().revision());
        assertTrue(server.get("/dataset/many-2.ttl").body().contains("Hospital p1"), "the publisher is in each");
    }

    @Test
    void aForeignDatasetKeepsItsIri() {
        String iri = "https://data.example.org/id/Größe_42";
        String body = Turtle.PREFIXES + Turtle.description(iri, "Foreign");
        JsonNode record = only(server.submit("text/turtle", body), 201);
        assertEquals(iri, record.path("iri").asText());
        assertTrue(record.path("id").asText().matches("gro-e-42|gro-?.*42"), record.toString());
        assertTrue(server.isPublic(iri));
    }

    @Test
    void aGzipBodyIsTakenIn() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Turtle.dataset("zipped", "Zipped").getBytes(StandardCharsets.UTF_8));
        }
        HttpResponse<String> answer = server.submit(
                "p1",
                server.ownKey(),
                "text/turtle",
                BodyPublishers.ofByteArray(bytes.toByteArray()),
                "Content-Encoding",
                "gzip");
        assertEquals(201, answer.statusCode(), answer.body());
    }

    @Test
    void whatNoDatasetLeadsToIsReported() {
        String body = Turtle.dataset("left", "Left") + "<http://example.org/alone> dct:title \"Alone\"@en .";
        HttpResponse<String> answer = server.submit("text/turtle", body);
        assertTrue(
                TestServer.json(answer).path("notes").toString().contains("1 nodes are not connected"), answer.body());
        assertFalse(server.publicStore().contains("http://example.org/alone"));
    }

    private static JsonNode only(HttpResponse<String> answer, int status) {
        assertEquals(status, answer.statusCode(), answer.body());
        JsonNode records = TestServer.json(answer).path("records");
        assertEquals(1, records.size(), answer.body());
        return records.get(0);
    }
}
