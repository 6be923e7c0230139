package org.cancerimaging.server.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cancerimaging.server.RunningServer;
import org.cancerimaging.server.store.Example;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rows with names in the language of the reader, and the plan of a query. */
final class LabelsHttpTest {

    private static final String PREFIXES =
            "PREFIX dcat: <http://www.w3.org/ns/dcat#> PREFIX dct: <http://purl.org/dc/terms/> ";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        server.catalogue().publish("lung-ct", Example.record("lung-ct"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void conceptsAndDatasetsHaveNamesInTheLanguageOfTheReader() {
        String query = "SELECT ?d ?country ?p { ?d a dcat:Dataset ; dct:spatial ?country ; dct:publisher ?p }";
        List<String> german = csv(query, "&labels=de");
        assertEquals("d,dLabel,country,countryLabel,p,pLabel", german.get(0));
        assertTrue(german.get(1).contains(",Lungen-CT,"), german.toString());
        assertTrue(german.get(1).contains(",Deutschland,"), german.toString());
        assertTrue(german.get(1).endsWith(",Example Hospital"), german.toString());
        assertTrue(csv(query, "&labels=en").get(1).contains("Germany"));
        assertTrue(csv(query, "&labels=de-AT").get(1).contains("Deutschland"));
        assertTrue(csv(query, "&labels=mt").get(1).contains("Lung CT"));
        assertEquals("d,country,p", csv(query, "").get(0));
    }

    @Test
    void onlyColumnsOfIrisGetNamesAndNoneThatIsThereAlready() {
        assertEquals(
                "t,d,dLabel",
                csv("SELECT ?t ?d { ?d dct:title ?t ; a dcat:Dataset }", "&labels=de")
                        .get(0));
        assertEquals(
                "d,dLabel",
                csv("SELECT ?d ?dLabel { ?d dct:title ?dLabel }", "&labels=de").get(0));
        assertEquals("x", csv("SELECT ?x { BIND(1 AS ?x) }", "&labels=de").get(0));
        assertEquals(
                List.of("x,xLabel", "urn:test:nobody,"),
                csv("SELECT ?x { VALUES ?x { <urn:test:nobody> } }", "&labels=de"));
    }

    @Test
    void namesCarryTheirLanguageAndOtherFormsAreAsTheyWere() {
        String query = "SELECT ?c { ?d dct:spatial ?c }";
        String json =
                ask(query, "&labels=de", "application/sparql-results+json").body();
        assertTrue(json.replace(" ", "").contains("\"xml:lang\":\"de\""), json);
        assertTrue(ask("ASK { ?d a dcat:Dataset }", "&labels=de", "text/csv")
                .body()
                .contains("true"));
        assertEquals(
                200,
                ask("CONSTRUCT WHERE { ?d a dcat:Dataset }", "&labels=de", "text/turtle")
                        .statusCode());
        HttpResponse<String> refused = ask(query, "&labels=not%20a%20tag", "text/csv");
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("PROTOCOL-0015"), refused.body());
    }

    @Test
    void manyRowsAreLabelledToTheEnd() {
        StringBuilder values = new StringBuilder();
        for (int index = 0; index < 1_500; index++) {
            values.append("(<http://publications.europa.eu/resource/authority/country/DEU> ")
                    .append(index)
                    .append(") ");
        }
        String query = "SELECT ?c ?n { VALUES (?c ?n) { " + values + "} }";
        List<String> rows = post("labels=de&query=" + encode(query), "text/csv")
                .body()
                .lines()
                .toList();
        assertEquals(1_501, rows.size(), rows.get(0));
        assertTrue(rows.stream().skip(1).allMatch(row -> row.contains(",Deutschland,")), rows.get(1_500));
    }

    @Test
    void thePlanTellsAlgebraAndLimitsAndLooksNothingUp() {
        String query = "SELECT ?d { ?d a dcat:Dataset . ?d dct:title ?t FILTER(?t = 'Lung') }";
        HttpResponse<String> plan = ask(query, "&explain=true", "*/*");
        assertEquals(200, plan.statusCode());
        assertTrue(plan.headers().firstValue("Content-Type").orElse("").startsWith("text/plain"));
        assertTrue(plan.body().contains("dcat:Dataset") && plan.body().contains("(project (?d)"), plan.body());
        assertTrue(plan.body().contains("# within 60.0 seconds, at most 1000000 rows"), plan.body());
        assertTrue(plan.body().contains("all of the store"), plan.body());
        assertFalse(plan.body().contains("Lungen-CT"), plan.body());
        assertTrue(ask(query, "&explain=true&timeout=5", "*/*").body().contains("within 5.0 seconds"));
        assertTrue(ask("DESCRIBE ?d FROM <urn:test:g> { ?d a dcat:Dataset }", "&explain=true", "*/*")
                .body()
                .contains("default <urn:test:g>"));
        assertEquals(
                400,
                ask("SELECT * { SERVICE <http://x/> { ?a ?b ?c } }", "&explain=true", "*/*")
                        .statusCode());
        String form = "explain=true&query=" + encode(PREFIXES + "ASK { ?s a dcat:Dataset }");
        assertTrue(server.send("POST", "/sparql", form, "Content-Type", "application/x-www-form-urlencoded")
                .body()
                .contains("(bgp"));
    }

    private static List<String> csv(String query, String more) {
        return ask(query, more, "text/csv").body().lines().toList();
    }

    private static HttpResponse<String> post(String form, String accept) {
        return server.send(
                "POST", "/sparql", form, "Content-Type", "application/x-www-form-urlencoded", "Accept", accept);
    }

    private static HttpResponse<String> ask(String query, String more, String accept) {
        return server.get("/sparql?query=" + encode(PREFIXES + query) + more, "Accept", accept);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
