package org.cancerimaging.server.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.SKOS;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.server.RunningServer;
import org.cancerimaging.shapes.Profile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every word of the catalogue has an address, with a page for people and RDF for machines. */
final class VocabularyTest {

    private static final Map<String, Lang> FORMATS =
            Map.of("ttl", Lang.TURTLE, "jsonld", Lang.JSONLD, "rdf", Lang.RDFXML, "nt", Lang.NTRIPLES);
    private static final List<String> ONE_OF_EACH = List.of(
            "/ontology",
            "/ontology/Patient",
            "/ontology/birthSex",
            "/codelist",
            "/codelist/body-region",
            "/codelist/body-region/LIVER",
            "/mapping",
            "/mapping/sex",
            "/profile",
            "/profile/eucaim");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");
    private static final Node LIVER = NodeFactory.createURI("http://snomed.info/id/10200004");

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
    void everyKindOfThingHasAPageAndTheSameGraphInEveryFormat() {
        for (String path : ONE_OF_EACH) {
            String page = page(path);
            assertTrue(page.contains("<h1"), path);
            assertFalse(page.contains("<script"), path);
            assertFalse(page.contains("</li><ul>"), path + " has a list right in a list");
            Graph turtle = graph(path, "ttl");
            assertFalse(turtle.isEmpty(), path);
            FORMATS.keySet()
                    .forEach(suffix ->
                            assertEquals(turtle.size(), graph(path, suffix).size(), path + "." + suffix));
        }
    }

    @Test
    void everyClassAndPropertyIsFoundByTheEndOfItsIri() {
        for (String name : new Vocabulary(Ontology.load()).terms().names()) {
            HttpResponse<String> answer = server.get("/ontology/" + name, "Accept", "text/turtle");
            assertEquals(200, answer.statusCode(), name);
            assertTrue(
                    read(answer.body(), Lang.TURTLE)
                            .contains(NodeFactory.createURI(Imaging.NS + name), Node.ANY, Node.ANY),
                    name);
            assertTrue(page("/ontology").contains("id=\"" + name + "\""), name);
        }
    }

    @Test
    void aClassAndAPropertyMayDifferInCaseAlone() {
        assertTrue(page("/ontology/Patient").contains("<p class=\"kind\">Class</p>"));
        assertTrue(page("/ontology/patient").contains("<p class=\"kind\">Property</p>"));
    }

    @Test
    void theWholeOntologyIsOneDocument() {
        assertEquals(Ontology.load().terms().size(), graph("/ontology", "ttl").size());
    }

    @Test
    void everyListIsReachedFromTheIndexAndEveryConceptFromItsList() {
        String index = page("/codelist");
        Ontology.load().codeLists().values().forEach(list -> {
            assertTrue(index.contains("href=\"/codelist/" + list.name() + "\""), list.name());
            String page = page("/codelist/" + list.name());
            list.concepts()
                    .values()
                    .forEach(concept -> assertTrue(
                            page.contains("<code>" + escaped(concept.notation()) + "</code>"), concept.notation()));
        });
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("'", "&#39;");
    }

    @Test
    void notationsWithMarksHaveAddressesToo() {
        for (String path : List.of(
                "/codelist/unit/ng%2FmL",
                "/codelist/unit/%25",
                "/codelist/marker-result/3%2B",
                "/codelist/health-standard/IHE-XDS.b",
                "/codelist/icd-o-3-topography/" + Addresses.segment(firstNotation("icd-o-3-topography")))) {
            assertEquals(200, server.get(path, "Accept", "text/html").statusCode(), path);
            assertEquals(200, server.get(path + ".nt").statusCode(), path);
        }
    }

    @Test
    void linksOfPagesLeadSomewhere() {
        for (String path : ONE_OF_EACH.subList(0, 6)) {
            Matcher links = LINK.matcher(page(path));
            for (int seen = 0; seen < 60 && links.find(); seen++) {
                int status = server.get(links.group(1), "Accept", "text/html").statusCode();
                assertEquals(200, status, path + " to " + links.group(1));
            }
        }
    }

    @Test
    void aConceptShowsWhatIsAboveItAndTheSameElsewhere() {
        String page = page("/codelist/body-region/LIVER");
        assertTrue(page.contains("<h1 lang=\"en\">Liver</h1>"), page);
        assertTrue(page.contains("http://snomed.info/id/10200004"), page);
        assertTrue(page.contains("href=\"/codelist/body-region/ABDOMEN\""), page);
        assertTrue(page.contains("eucaim:BP"), page);
        assertTrue(page.contains("href=\"/mapping/body-part\""), page);
        assertTrue(graph("/codelist/body-region/LIVER", "ttl").contains(LIVER, SKOS.notation.asNode(), Node.ANY));
    }

    @Test
    void labelsAreInTheReadersLanguageElseInEnglish() {
        String path = "/codelist/body-region/LIVER";
        assertTrue(page(path, "de-AT,de;q=0.9,en;q=0.5").contains("<h1 lang=\"de\">Leber</h1>"));
        assertTrue(page(path, "fr").contains("<h1 lang=\"fr\">Foie</h1>"));
        assertTrue(page(path, "pl, ja").contains("<h1 lang=\"en\">Liver</h1>"));
        assertTrue(page("/ontology/Provider", "nl").contains("<h1 lang=\"nl\">Aanbieder</h1>"));
    }

    @Test
    void aTermSaysWhereItIsUsed() {
        String page = page("/ontology/birthSex");
        assertTrue(page.contains("href=\"/profile/core\""), page);
        assertTrue(page.contains("href=\"/ontology/Patient\""), page);
        assertTrue(page("/codelist/sex").contains("values of cimo:birthSex"));
    }

    @Test
    void aProfileListsWhatItAsksForAndIsShaclForAnyEngine() {
        String page = page("/profile/eucaim");
        assertTrue(page.contains("A dataset needs exactly one dct:identifier"), "messages are shown");
        assertTrue(page.contains("class=\"badge violation\""), "severities are shown");
        for (Profile profile : Profile.values()) {
            assertTrue(page("/profile/" + profile.id()).contains("class=\"rules\""), profile.id());
        }
        assertTrue(server.get("/profile/core.ttl").body().contains("sh:in"), "code lists are written out");
    }

    @Test
    void aMapIsDownloadedAsItIsWritten() {
        HttpResponse<String> answer = server.get("/mapping/sex");
        assertEquals(Ontology.load().mappingFiles().get("sex"), answer.body());
        assertTrue(header(answer, "Content-Type").startsWith("text/tab-separated-values"));
        assertTrue(header(answer, "Content-Disposition").contains("sex.sssom.tsv"));
        assertEquals(
                answer.body(),
                server.get("/mapping/sex.tsv", "Accept", "text/html").body());
        assertTrue(page("/mapping/sex").contains("Left unmapped"));
        assertEquals(404, server.get("/ontology.tsv").statusCode());
    }

    @Test
    void whatTheClientHoldsIsNotSentAgain() {
        for (String path : List.of("/ontology.ttl", "/codelist/sex.html", "/mapping/sex.tsv", "/profile/core.nt")) {
            HttpResponse<String> first = server.get(path);
            assertEquals(
                    304,
                    server.get(path, "If-None-Match", header(first, "ETag")).statusCode(),
                    path);
        }
        assertNotEquals(
                header(server.get("/codelist/sex.html", "Accept-Language", "de"), "ETag"),
                header(server.get("/codelist/sex.html", "Accept-Language", "it"), "ETag"));
    }

    @Test
    void headersSayWhereTheOtherFormsAreAndThatAnyoneMayRead() {
        HttpResponse<String> answer = server.get("/ontology/Patient", "Accept", "text/html");
        String links = String.join("\n", answer.headers().allValues("Link"));
        assertTrue(links.contains("<http://localhost:8080/ontology/Patient>; rel=\"canonical\""), links);
        assertTrue(
                links.contains("/ontology/Patient.ttl>; rel=\"alternate describedby\"; type=\"text/turtle\""), links);
        assertTrue(links.contains("<" + Imaging.NS + "Patient>; rel=\"describes\""), links);
        assertEquals("Accept, Accept-Language", header(answer, "Vary"));
        assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
        assertTrue(header(answer, "Content-Security-Policy").contains("default-src 'self'"));
        HttpResponse<String> head = server.send("HEAD", "/ontology/Patient.ttl", "");
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(406, server.get("/ontology", "Accept", "image/png").statusCode());
    }

    @Test
    void whatIsUnknownIsRefusedWithTheNearestNames() {
        HttpResponse<String> answer = server.get("/ontology/Patiant");
        assertEquals(404, answer.statusCode());
        assertTrue(header(answer, "Content-Type").startsWith("application/problem+json"));
        assertTrue(answer.body().contains("VOCABULARY-0001"), answer.body());
        assertTrue(answer.body().contains("Did you mean: Patient"), answer.body());
        assertTrue(server.get("/codelist/bodyregion").body().contains("body-region"));
        assertTrue(server.get("/codelist/body-region/LIVRE").body().contains("LIVER"));
        assertTrue(server.get("/codelist/bodyregio/LIVER").body().contains("body-region"));
        assertTrue(server.get("/profile/eucaym").body().contains("eucaim"));
        for (String path : List.of("/ontology/PATIENT", "/ontology.pdf", "/ontology/Patient.pdf", "/mapping/none")) {
            assertEquals(404, server.get(path).statusCode(), path);
        }
    }

    @Test
    void peopleGetAPageForWhatIsUnknown() {
        HttpResponse<String> answer = server.get("/ontology/Patiant", "Accept", "text/html");
        assertEquals(404, answer.statusCode());
        assertTrue(header(answer, "Content-Type").startsWith("text/html"));
        assertTrue(answer.body().contains("<a href=\"/ontology/Patient\">Patient</a>"), answer.body());
        String hostile = server.get("/ontology/%3Cscript%3Ealert(1)%3C%2Fscript%3E.html", "Accept", "text/html")
                .body();
        assertFalse(hostile.contains("<script"), hostile);
        assertFalse(server.get("/codelist/sex/%3Cb%3E", "Accept", "text/html")
                .body()
                .contains("<b>"));
    }

    private static String firstNotation(String list) {
        return Ontology.load()
                .codeList(list)
                .concepts()
                .values()
                .iterator()
                .next()
                .notation();
    }

    private static String page(String path) {
        return page(path, "en");
    }

    private static String page(String path, String language) {
        HttpResponse<String> answer = server.get(path, "Accept", "text/html", "Accept-Language", language);
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    private static Graph graph(String path, String suffix) {
        HttpResponse<String> answer = server.get(path + "." + suffix);
        assertEquals(200, answer.statusCode(), path + "." + suffix);
        return read(answer.body(), FORMATS.getOrDefault(suffix, Lang.TURTLE));
    }

    private static Graph read(String text, Lang language) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, language).parse(graph);
        return graph;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
