package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cancerimaging.server.store.CanonicalHash;
import org.cancerimaging.server.store.Revision;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records under other people's names: taken in under ours, and given back as they were. */
final class DialectSubmissionTest {

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
    void twoRecordsThatDifferOnlyInTheirNamesBecomeTheSame() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        JsonNode plain = submit(record("twin", new Random(), false));
        String findings = plain.path("findings").toString();
        String hash = newest("twin").hash();
        for (int round = 0; round < 5; round++) {
            String body = record("twin", random, true);
            JsonNode dialect = submit(body);
            assertEquals(hash, newest("twin").hash(), "seed " + seed);
            assertEquals(findings, dialect.path("findings").toString(), "seed " + seed);
            assertEquals(hash, CanonicalHash.of(graph(server.get("/dataset/twin.nt"), Lang.NTRIPLES)), "seed " + seed);
            assertEquals(
                    CanonicalHash.of(parse(body, Lang.TURTLE)),
                    CanonicalHash.of(graph(server.get("/dataset/twin.nt?as=received"), Lang.NTRIPLES)),
                    "seed " + seed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle,.ttl",
        "application/ld+json,.jsonld",
        "application/rdf+xml,.rdf",
        "application/n-triples,.nt"
    })
    void theReceivedFormIsServedInEveryFormat(String type, String ending) {
        String body = wrong("formats");
        submit(body);
        HttpResponse<String> negotiated = server.get("/dataset/formats?as=received", "Accept", type);
        HttpResponse<String> named = server.get("/dataset/formats" + ending + "?as=received");
        assertEquals(200, named.statusCode(), named.body());
        assertEquals(negotiated.body(), named.body());
        Graph received = graph(named, RDFLanguages.contentTypeToLang(type));
        assertEquals(CanonicalHash.of(parse(body, Lang.TURTLE)), CanonicalHash.of(received), named.body());
        String etag = named.headers().firstValue("ETag").orElseThrow();
        assertNotEquals(
                etag,
                server.get("/dataset/formats" + ending)
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow());
        assertEquals(
                304,
                server.get("/dataset/formats" + ending + "?as=received", "If-None-Match", etag)
                        .statusCode());
    }

    @Test
    void eachFormOfARecordLeadsToTheOther() {
        submit(wrong("linked"));
        assertTrue(links("/dataset/linked.ttl").contains("<" + DATASET + "linked?as=received>; rel=\"alternate\""));
        assertTrue(links("/dataset/linked.ttl?as=received").contains("<" + DATASET + "linked>; rel=\"canonical\""));
        assertEquals(
                "/dataset/linked.ttl?as=received",
                TestServer.json(server.get("/api/v1/datasets/linked"))
                        .path("received")
                        .asText());
    }

    @Test
    void noQueryAndNoFeedMeetsTheReceivedNames() {
        submit(wrong("hidden"));
        assertTrue(server.isRestricted(DATASET + "hidden#received"));
        String ask = "ASK { { ?s <http://www.w3.org/ns/dcat#endPointURL> ?o } UNION "
                + "{ GRAPH ?g { ?s <http://www.w3.org/ns/dcat#endPointURL> ?o } } }";
        HttpResponse<String> answer =
                server.get("/sparql?query=" + URLEncoder.encode(ask, StandardCharsets.UTF_8), "Accept", "text/csv");
        assertTrue(answer.body().contains("false"), answer.body());
        assertFalse(server.get("/catalog.ttl").body().contains("endPointURL"));
    }

    @Test
    void whatWasRenamedIsInTheAnswerAndInTheProvenance() {
        HttpResponse<String> answer = server.submit("text/turtle", wrong("told"));
        String notes = TestServer.json(answer).path("notes").toString();
        assertTrue(
                notes.contains("renamed 1 x from http://www.w3.org/ns/dcat#endPointURL to "
                        + "http://www.w3.org/ns/dcat#endpointURL"),
                notes);
        JsonNode page = TestServer.json(server.get("/api/v1/datasets/told"));
        assertTrue(page.path("provenance").toString().contains("endPointURL"), page.toString());
    }

    @Test
    void aRecordInOurNamesHasNoOtherFormAndSaysSo() {
        submit(Turtle.dataset("ours", "Ours"));
        HttpResponse<String> answer = server.get("/dataset/ours.ttl?as=received");
        assertEquals(404, answer.statusCode());
        assertEquals("RECORD-0003", TestServer.json(answer).path("code").asText());
        assertFalse(links("/dataset/ours.ttl").contains("received"));
        assertEquals(404, server.get("/dataset/nobody.ttl?as=received").statusCode());
        assertEquals(
                "RECORD-0004",
                TestServer.json(server.get("/dataset/ours.ttl?as=sent"))
                        .path("code")
                        .asText());
    }

    @Test
    void aCorrectedRecordLosesItsOtherForm() {
        submit(wrong("mended"));
        submit(wrong("mended").replace("endPointURL", "endpointURL"));
        assertFalse(server.isRestricted(DATASET + "mended#received"));
        assertEquals(404, server.get("/dataset/mended.ttl?as=received").statusCode());
    }

    @Test
    void sendingTheSameInTheSameNamesMakesNoRevision() {
        submit(wrong("again"));
        long revision = server.catalogue().revision();
        assertEquals(
                200,
                server.submit("text/turtle", "# once more\n" + wrong("again")).statusCode());
        assertEquals(revision, server.catalogue().revision());
    }

    @Test
    void patientsAreNotInTheReceivedForm() {
        String cases = Turtle.cases("people", "hiddentoken")
                .replace(
                        "http://dicom.nema.org/resources/ontology/DCM/CT",
                        "http://dicom.nema.org/resources/ontology/DCM#CT");
        submit(wrong("people") + cases);
        String received = server.get("/dataset/people.nt?as=received").body();
        assertTrue(received.contains("endPointURL"));
        assertFalse(received.contains("hiddentoken"), received);
    }

    @Test
    void theRegisteredNameReplacesThePlaceholderOfTheMapper() {
        submit(Turtle.dataset("placeholder", "P").replace("\"Hospital p1\"", "\"provider p1\""));
        String body = server.get("/dataset/placeholder.nt").body();
        assertTrue(body.contains("Hospital p1"), body);
        assertFalse(body.contains("\"provider p1\""), body);
        submit(Turtle.dataset("chosen", "C").replace("\"Hospital p1\"", "\"Chosen name\""));
        assertTrue(server.get("/dataset/chosen.nt").body().contains("Chosen name"));
    }

    private static JsonNode submit(String body) {
        HttpResponse<String> answer = server.submit("text/turtle", body);
        JsonNode record = TestServer.json(answer).path("records").path(0);
        assertEquals("PUBLISHED", record.path("state").asText(), answer.body());
        return record;
    }

    /** One wrong term. */
    private static String wrong(String id) {
        return Turtle.dataset(id, id) + "<" + DATASET + id + "> dcat:distribution [ a dcat:Distribution ; "
                + "dcat:accessURL <https://data.example.org/> ; dcat:accessService [ a dcat:DataService ; "
                + "dct:title \"S\"@en ; dcat:endPointURL <https://data.example.org/s> ] ] .\n";
    }

    private static String record(String id, Random random, boolean dialect) {
        String body = Turtle.dataset(id, "Twin") + """
                <%s> healthdcatap:healthCategory
                        <https://hdeu-dcat.data.health.europa.eu/resource/authority/healthcategories/EHRS> ;
                    dct:accessRights <http://publications.europa.eu/resource/authority/access-right/RESTRICTED> ;
                    <https://cancerimage.eu/ontology/EUCAIM#hasImageModality> <https://cancerimage.eu/ontology/EUCAIM#IMG1000026> ;
                    <https://cancerimage.eu/ontology/EUCAIM#interoperabilityLevel> <https://cancerimage.eu/ontology/EUCAIM#SPEC1000009> ;
                    dct:subject <http://snomed.info/id/39607008> ;
                    dcat:distribution [ a dcat:Distribution ; dcat:accessURL <https://data.example.org/> ;
                        dcat:byteSize "120"^^xsd:nonNegativeInteger ;
                        dcat:mediaType <https://www.iana.org/assignments/media-types/text/csv> ] .
                """.formatted(DATASET + id);
        return dialect ? translated(body, random) : body;
    }

    /** Each pair stands for the same; at least one of them is always taken. */
    private static String translated(String body, Random random) {
        List<String[]> pairs = new ArrayList<>(List.of(
                new String[] {"http://healthdataportal.eu/ns/health#", "https://w3id.org/healthdcat-ap#"},
                new String[] {
                    "https://hdeu-dcat.data.health.europa.eu/", "https://hdeu-dcat.acceptance.data.health.europa.eu/"
                },
                new String[] {"http://publications.europa.eu/", "https://publications.europa.eu/"},
                new String[] {"access-right/RESTRICTED", "access-right/restricted/"},
                new String[] {"https://cancerimage.eu/ontology/EUCAIM#", "https://hyperontology.eucaim.cancerimage.eu/#"
                },
                new String[] {"http://snomed.info/id/", "http://purl.bioontology.org/ontology/SNOMEDCT/"},
                new String[] {"<https://www.iana.org/assignments/media-types/text/csv>", "\"text/csv\""},
                new String[] {"\"120\"^^xsd:nonNegativeInteger", "120"},
                new String[] {"http://purl.org/dc/terms/", "https://purl.org/dc/terms/"}));
        String[] always = pairs.remove(random.nextInt(pairs.size()));
        String text = body.replace(always[0], always[1]);
        for (String[] pair : pairs) {
            text = random.nextBoolean() ? text.replace(pair[0], pair[1]) : text;
        }
        return text;
    }

    private static Revision newest(String id) {
        return server.catalogue().newest(id).orElseThrow();
    }

    private static String links(String path) {
        return String.join(", ", server.get(path).headers().allValues("Link"));
    }

    private static Graph graph(HttpResponse<String> answer, Lang language) {
        assertEquals(200, answer.statusCode(), answer.body());
        return parse(answer.body(), language);
    }

    private static Graph parse(String text, Lang language) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .source(new StringReader(text))
                .lang(language)
                .base(TestServer.BASE)
                .parse(graph);
        return graph;
    }
}
