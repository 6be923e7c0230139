package org.cancerimaging.server.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.cancerimaging.shapes.Severity;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What each form says about a record with faults. */
final class ReportFormTest {

    private static final String SH = "http://www.w3.org/ns/shacl#";

    @Test
    void theTextBeginsWithTheSummaryAndNamesThePlace() {
        String text = Samples.write(ReportForm.TEXT, Samples.faulty());
        assertTrue(text.startsWith("1 of 4 checks passed: 3 violations, 1 warning\n"), text);
        assertTrue(text.contains("violation dct:title (2 times)"), text);
        assertTrue(text.contains("records/my record.ttl:4:"), text);
        assertTrue(text.contains("records/my record.ttl:6:"), text);
        assertTrue(text.contains("found     \"=evil()\""), text);
        assertTrue(text.contains("allowed   <http://example.org/provider> and 39 more"), text);
        assertTrue(text.contains("write     dct:publisher <http://example.org/provider> ."), text);
        assertTrue(text.contains("records/my record.ttl:7:19"), text);
        assertFalse(text.contains("\u001b"), "no colours");
    }

    @Test
    void coloursAndChecksAreOnRequest() throws IOException {
        StringWriter out = new StringWriter();
        new TextReport(true, true).write(Samples.faulty(), out);
        assertTrue(out.toString().contains("\u001b[31m"));
        assertTrue(out.toString().contains("ok\u001b[0m "));
        assertTrue(out.toString().contains("  -  "), "checks that look at nothing are listed too");
    }

    @Test
    void theTextObeysNoControlCharacterOfTheDocument() {
        String nasty = Samples.PREFIXES
                + "<http://example.org/d> a dcat:Dataset ; dct:publisher \"\\u001B[2J\\u009B1m\\u202E\" .";
        String text = Samples.write(ReportForm.TEXT, Samples.check(nasty, "dcat-ap"));
        assertTrue(text.contains("\uFFFD[2J"), text);
        assertTrue(text.chars().noneMatch(letter -> letter == 0x1B || letter == 0x9B || letter == 0x202E));
    }

    @Test
    void theJsonHasEveryCheckAndEachPlace() throws IOException {
        JsonNode json = json(ReportForm.JSON, Samples.faulty());
        assertFalse(json.path("conforms").asBoolean());
        JsonNode result = json.path("results").get(0);
        assertEquals("dcat-ap", result.path("profile").asText());
        assertEquals(5, result.path("checks").size());
        assertEquals(4, result.path("applied").asInt());
        JsonNode title = byProperty(result.path("fixes"), "dct:title");
        assertEquals(2, title.path("count").asInt());
        assertEquals(4, title.path("places").get(0).path("line").asInt());
        JsonNode publisher = byProperty(result.path("fixes"), "dct:publisher");
        assertEquals(
                "http://example.org/provider",
                publisher.path("nearest").path("iri").asText());
        assertEquals(40, publisher.path("allowedTotal").asInt());
        assertFalse(publisher.path("snippet").asText().isBlank(), "something to copy");
        assertEquals("violation", title.path("severity").asText());
    }

    @Test
    void theShaclReportIsTheSameInTurtleAndJsonLd() {
        Graph turtle = graph(ReportForm.TURTLE, Lang.TURTLE);
        Graph json = graph(ReportForm.JSON_LD, Lang.JSONLD11);
        assertTrue(turtle.isIsomorphicWith(json));
        assertTrue(turtle.contains(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(SH + "ValidationReport")));
        assertEquals(
                Samples.faulty()
                        .checked()
                        .get(0)
                        .report()
                        .graph()
                        .find(Node.ANY, NodeFactory.createURI(SH + "result"), Node.ANY)
                        .toList()
                        .size(),
                turtle.find(Node.ANY, NodeFactory.createURI(SH + "result"), Node.ANY)
                        .toList()
                        .size());
    }

    @Test
    void junitHasATestCaseForEachCheck() throws Exception {
        Outcome outcome = Samples.faulty();
        Document xml = xml(Samples.write(ReportForm.JUNIT, outcome));
        int checks = outcome.checked().get(0).report().checks().size();
        assertEquals(checks, xml.getElementsByTagName("testcase").getLength());
        NodeList failures = xml.getElementsByTagName("failure");
        String declared = xml.getElementsByTagName("testsuite")
                .item(0)
                .getAttributes()
                .getNamedItem("failures")
                .getNodeValue();
        assertEquals(declared, Integer.toString(failures.getLength()));
        assertEquals(2, failures.getLength(), "the warning passes");
        assertEquals(1, xml.getElementsByTagName("skipped").getLength());
        assertTrue(
                xml.getElementsByTagName("system-out").item(0).getTextContent().contains("my record.ttl:4:"));
    }

    @Test
    void sarifHasARuleForEachResultAndARegion() throws IOException {
        JsonNode run = json(ReportForm.SARIF, Samples.faulty()).path("runs").get(0);
        JsonNode rules = run.path("tool").path("driver").path("rules");
        for (JsonNode result : run.path("results")) {
            assertEquals(
                    result.path("ruleId"),
                    rules.get(result.path("ruleIndex").asInt()).path("id"));
            JsonNode place = result.path("locations").get(0).path("physicalLocation");
            assertEquals(
                    "records/my%20record.ttl",
                    place.path("artifactLocation").path("uri").asText());
            assertTrue(place.path("region").path("startLine").asInt() >= 4);
            assertTrue(List.of("error", "warning", "note")
                    .contains(result.path("level").asText()));
        }
        assertEquals(
                Samples.faulty().checked().get(0).report().findings().size(),
                run.path("results").size());
    }

    @Test
    void aCellOfTheTableNeverStartsLikeAFormula() {
        String csv = Samples.write(ReportForm.CSV, Samples.faulty());
        List<String> rows = csv.lines().toList();
        assertTrue(rows.get(0).startsWith("\"severity\",\"document\",\"line\",\"column\""));
        assertTrue(
                rows.stream().anyMatch(row -> row.contains("\"4\"") && row.contains("http://purl.org/dc/terms/title")));
        assertFalse(csv.matches("(?s).*(^|,)\"[=+@-].*"), csv);
    }

    @Test
    void thePageHasNoScriptAndNoMarkupOfTheDocument() {
        String nasty = Samples.PREFIXES
                + "<http://example.org/d> a dcat:Dataset ; dct:publisher \"</code><script>alert(1)</script>\" .";
        String html = Samples.write(ReportForm.HTML, Samples.check(nasty, "dcat-ap"));
        assertFalse(html.contains("<script"));
        assertTrue(html.contains("&lt;script&gt;"));
        assertTrue(html.contains("prefers-color-scheme:dark") && html.contains("lang=\"en\"") && html.contains("<h1>"));
    }

    @Test
    void everyFormTellsWhatCouldNotBeRead() throws Exception {
        Outcome outcome = Samples.unreadable();
        assertFalse(outcome.conforms());
        for (ReportForm form : ReportForm.values()) {
            if (form != ReportForm.TURTLE && form != ReportForm.JSON_LD) {
                assertTrue(Samples.write(form, outcome).contains("SUBMISSION-0001"), form.id());
            }
        }
        JsonNode result = json(ReportForm.SARIF, outcome)
                .path("runs")
                .get(0)
                .path("results")
                .get(0);
        assertEquals(
                3,
                result.path("locations")
                        .get(0)
                        .path("physicalLocation")
                        .path("region")
                        .path("startLine")
                        .asInt());
        assertEquals(
                1,
                xml(Samples.write(ReportForm.JUNIT, outcome))
                        .getElementsByTagName("error")
                        .getLength());
    }

    @Test
    void aRecordCanReachAllChecks() throws IOException {
        Outcome outcome = Samples.check(Samples.PREFIXES + """
                @prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
                <http://example.org/d> a dcat:Dataset ;
                    dct:title "Chest CT"@en ;
                    dct:description "Chest CT of people with lung cancer."@en .
                """, "dcat-ap");
        assertEquals(0, outcome.count(Severity.VIOLATION), Samples.write(ReportForm.TEXT, outcome));
        assertTrue(outcome.conforms());
    }

    @Test
    void anAliasOfATermIsNoFindingButANote() {
        String alias = Samples.PREFIXES
                + "<http://example.org/d> a <https://www.w3.org/ns/dcat#Dataset> ; dct:description \"x\"@en .";
        Outcome outcome = Samples.check(alias, "dcat-ap");
        assertTrue(outcome.count(Severity.VIOLATION) > 0, "found as a dataset: " + outcome.notes());
        assertTrue(outcome.notes().stream().anyMatch(note -> note.code().equals("VALIDATE-0003")));
    }

    @Test
    void theContentPicksTheProfileWhereNoneIsNamed() {
        assertEquals(List.of("dcat-ap"), picked("<http://example.org/d> a dcat:Dataset ."));
        assertEquals(
                List.of("healthdcat-ap"),
                picked("<http://example.org/d> a dcat:Dataset ; dct:accessRights <http://example.org/r> ."));
        assertEquals(
                List.of("eucaim"),
                picked("<http://example.org/d> a dcat:Dataset ; <https://cancerimage.eu/ontology/EUCAIM#hasX> 1 ."));
        assertEquals(
                List.of("core", "aggregates"),
                picked("<http://example.org/p> a <https://w3id.org/cancer-imaging/ontology#Patient> . "
                        + "<http://example.org/a> a <https://w3id.org/cancer-imaging/ontology#Aggregate> ."));
        assertEquals(List.of(), picked("<http://example.org/d> a foaf:Agent ."));
    }

    private static List<String> picked(String turtle) {
        return Samples.check(Samples.PREFIXES + turtle).checked().stream()
                .map(checked -> checked.rules().id())
                .toList();
    }

    private static JsonNode byProperty(JsonNode fixes, String property) {
        for (JsonNode fix : fixes) {
            if (fix.path("property").asText().equals(property)) {
                return fix;
            }
        }
        throw new AssertionError("no fix for " + property + " in " + fixes);
    }

    private static Graph graph(ReportForm form, Lang lang) {
        return RDFParser.fromString(Samples.write(form, Samples.faulty()), lang).toGraph();
    }

    private static JsonNode json(ReportForm form, Outcome outcome) throws IOException {
        return JsonMapper.builder().build().readTree(Samples.write(form, outcome));
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
