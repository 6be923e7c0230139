package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever checks what a mapping wrote is told the place of the source: file, row and column, DICOM tag, or key. */
final class TracedFindingTest {

    private static final String SHAPES = """
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            @prefix cimo: <https://w3id.org/cancer-imaging/ontology#> .
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            <http://example.org/P> a sh:NodeShape ; sh:targetClass cimo:Patient ;
                sh:property [ sh:path cimo:birthSex ; sh:minCount 1 ; sh:message "Tell the sex." ] .
            <http://example.org/C> a sh:NodeShape ; sh:targetClass cimo:CancerCondition ;
                sh:property [ sh:path cimo:ageAtDiagnosis ; sh:in ( <https://w3id.org/cancer-imaging/age-band/60-64> ) ; sh:message "Sixty or so." ] .
            <http://example.org/S> a sh:NodeShape ; sh:targetClass cimo:ImagingSeries ;
                sh:property [ sh:path cimo:manufacturer ; sh:minCount 1 ; sh:message "Tell the maker." ] ;
                sh:property [ sh:path cimo:modality ; sh:in ( cimo:none ) ; sh:message "Another modality." ] .
            <http://example.org/D> a sh:NodeShape ; sh:targetClass dcat:Dataset ;
                sh:property [ sh:path dct:publisher ; sh:maxCount 0 ; sh:message "No publisher." ] .
            """;

    @TempDir
    Path folder;

    @Test
    void aSpoiltTableIsTracedToFileRowAndColumn() throws IOException {
        mapTable("ID,Sex,Age,PSA\n1,F,62,4\n2,M,150,4\n3,M,62,-3\n4,femal,47,4\n");
        String text = validate("text");
        assertTrue(text.contains("table.csv, row 5, column Sex"), text);
        assertTrue(text.contains("table.csv, row 5, column Age"), text);
        assertTrue(text.contains("note TABLE-0023 table.csv, row 3, column Age: expected an age"), text);
        assertTrue(text.contains("note TABLE-0022 table.csv, row 4, column PSA: expected a number"), text);
        assertFalse(text.contains("femal"), "no source value is repeated");
        assertFalse(text.contains("table.csv, row 2"), "a right row is not told");
        assertFalse(text.contains("problems.ttl"), "a report is told, not checked");
    }

    @Test
    void aDicomSeriesIsTracedToKeywordAndTag() throws IOException {
        mapImages();
        String text = validate("text");
        assertTrue(text.contains("from      Manufacturer (0008,0070) or ManufacturerModelName (0008,1090)"), text);
        assertTrue(text.contains("from      Modality (0008,0060)"), text);
        assertFalse(text.contains(TinyDicom.PATIENT), "an id");
    }

    @Test
    void theDescriptionIsTracedToTheKeyOfItsFile() throws IOException {
        mapImages();
        assertTrue(validate("text").contains("from      key publisher.name of the description file"));
    }

    @Test
    void eachFormTellsTheSamePlaces() throws IOException {
        mapTable("ID,Sex,Age,PSA\n4,femal,47,4\n");
        for (String form : List.of("text", "html", "junit", "sarif", "csv", "turtle", "json", "jsonld")) {
            assertTrue(validate(form).contains("table.csv, row 2, column Sex"), form);
        }
        JsonNode place = place(JsonMapper.builder().build().readTree(validate("json")));
        assertEquals("table.csv", place.path("file").asText());
        assertEquals(2, place.path("row").asInt());
        assertEquals("column Sex", place.path("part").asText());
    }

    @Test
    void aLogicalLocationStandsBesideThePhysicalOne() throws IOException {
        mapTable("ID,Sex,Age,PSA\n4,femal,62,4\n");
        JsonNode location =
                JsonMapper.builder().build().readTree(validate("sarif")).at("/runs/0/results/0/locations/0");
        assertTrue(
                location.at("/physicalLocation/artifactLocation/uri").asText().endsWith("cases/table.nt"));
        assertEquals(
                "table.csv, row 2, column Sex",
                location.at("/logicalLocations/0/fullyQualifiedName").asText());
    }

    @Test
    void aSingleFileOfTheFolderIsTracedToo() throws IOException {
        mapTable("ID,Sex,Age,PSA\n4,femal,47,4\n");
        assertTrue(validate("text", out().resolve("cases/table.nt")).contains("table.csv, row 2, column Sex"));
    }

    @Test
    void whatNobodyMappedHasNoOrigin() throws IOException {
        Path record = Files.writeString(folder.resolve("record.ttl"), Turtle.dataset("x", "X"));
        assertFalse(validate("text", record).contains("  from "));
    }

    @Test
    void whatAPushIsToldIsTracedAtTheSite() throws IOException {
        mapTable("ID,Sex,Age,PSA\n4,femal,47,4\n");
        String rows = Files.readString(out().resolve("report/origins-table.csv"));
        Matcher patient = Pattern.compile("(?m)^([^,]*/case/[^,]*),,2$").matcher(rows);
        assertTrue(patient.find(), rows);
        String focus = patient.group(1).replaceFirst("/condition/.*", "");
        JsonNode answer = JsonMapper.builder().build().readTree("""
                {"records": [{"findings": [
                  {"focus": "%s", "path": "https://w3id.org/cancer-imaging/ontology#birthSex"},
                  {"focus": "http://localhost:8080/dataset/d1", "path": "http://purl.org/dc/terms/title"},
                  {"focus": "a node without a name", "path": null}]}]}
                """.formatted(focus));
        JsonNode findings = answer.at("/records/0/findings");
        PushOrigins origins = PushOrigins.of(out(), answer);
        assertEquals(List.of("table.csv, row 2, column Sex"), origins.of(findings.get(0)));
        assertEquals(List.of("key title of the description file"), origins.of(findings.get(1)));
        assertEquals(List.of(), origins.of(findings.get(2)));
        assertEquals(List.of(), PushOrigins.of(folder, answer).of(findings.get(0)), "no folder of a mapping");
    }

    @Test
    void noOriginIsPushed() throws IOException {
        mapTable("ID,Sex,Age,PSA\n4,femal,47,4\n");
        try (PushBody body = PushBody.of(out(), true);
                InputStream in = new GZIPInputStream(Files.newInputStream(body.file()))) {
            String sent = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(sent.contains("/case/"));
            assertFalse(sent.contains("table.csv") || sent.contains("column "), "origins stay at the site");
        }
    }

    private static JsonNode place(JsonNode report) {
        for (JsonNode result : report.path("results")) {
            for (JsonNode fix : result.path("fixes")) {
                if (fix.path("property").asText().equals("cimo:birthSex")) {
                    return fix.at("/places/0/origins/0");
                }
            }
        }
        throw new AssertionError("no finding about the sex in " + report);
    }

    private void mapTable(String table) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), table);
        Path mapping = Files.writeString(folder.resolve("mapping.yaml"), """
                columns:
                  ID: patient.id
                  Sex: patient.sex
                  Age: condition.age
                  PSA: {to: marker.PSA, unit: ng/mL}
                """);
        assertEquals(0, map("table", file.toString(), "--mapping=" + mapping));
    }

    private void mapImages() throws IOException {
        Path images = Files.createDirectories(folder.resolve("images"));
        Files.write(images.resolve("1.dcm"), TinyDicom.ct("1.2.3.4", 1));
        assertEquals(0, map("dicom", images.toString()));
    }

    private int map(String... words) {
        List<String> command = new ArrayList<>(List.of("map"));
        command.addAll(List.of(words));
        command.addAll(
                List.of("--provider=p1", "--dataset=d1", "--out=" + out(), "--key=" + folder.resolve("site.key")));
        return Main.line().execute(command.toArray(String[]::new));
    }

    private Path out() {
        return folder.resolve("out");
    }

    private String validate(String form) throws IOException {
        return validate(form, out());
    }

    private String validate(String form, Path what) throws IOException {
        Path shapes = Files.writeString(folder.resolve("shapes.ttl"), SHAPES);
        Path report = folder.resolve("report." + form);
        Main.line().execute("validate", what.toString(), "--shapes=" + shapes, "--format=" + form, "--out=" + report);
        return Files.readString(report);
    }
}
