package org.cancerimaging.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cancerimaging.ontology.Concept;
import org.cancerimaging.ontology.Ontology;
import org.junit.jupiter.api.Test;

/** EU authority tables are background knowledge: what they have is right, a slip of the pen is found. */
class AuthorityTablesTest {

    private static final Validator VALIDATOR = Validator.create();
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final Map<String, String> PROPERTIES = Map.of(
            "access-right", "a dcat:Dataset ; dct:accessRights",
            "frequency", "a dcat:Dataset ; dct:accrualPeriodicity",
            "language", "a dcat:Dataset ; dct:language",
            "data-theme", "a dcat:Dataset ; dcat:theme",
            "file-type", "a dcat:Distribution ; dct:format",
            "licence", "a dcat:Distribution ; dct:license");

    @Test
    void everyEntryOfATableIsTaken() {
        PROPERTIES.forEach((list, start) -> {
            for (Concept concept : Ontology.load().codeList(list).concepts().values()) {
                assertEquals(List.of(), about(start, concept.iri().getURI()), list);
            }
        });
    }

    @Test
    void whatATableMayHaveBeyondOursIsTakenToo() {
        assertEquals(List.of(), about(start("language"), AUTHORITY + "language/XHO"));
        assertEquals(List.of(), about(start("file-type"), AUTHORITY + "file-type/GRIB_JSON"));
        assertEquals(List.of(), about(start("data-theme"), "https://example.org/theme/imaging"));
    }

    @Test
    void aSlipOfThePenIsAWarningWithTheNearestEntry() {
        Map<String, String> slips =
                Map.of("frequency", "ANUAL", "data-theme", "HEALL", "access-right", "PUBLICC", "file-type", "csv");
        Map<String, String> meant =
                Map.of("frequency", "ANNUAL", "data-theme", "HEAL", "access-right", "PUBLIC", "file-type", "CSV");
        slips.forEach((list, slip) -> {
            List<Finding> findings = about(start(list), AUTHORITY + list + "/" + slip);
            assertEquals(1, findings.size(), findings::toString);
            assertEquals(Severity.WARNING, findings.get(0).severity());
            assertEquals(
                    AUTHORITY + list + "/" + meant.get(list),
                    String.valueOf(findings.get(0).advice().nearest()));
        });
    }

    @Test
    void anEntryOfTheWrongTableIsFound() {
        List<String> missed = new ArrayList<>();
        PROPERTIES.forEach((list, start) -> {
            if (about(start, AUTHORITY + "corporate-body/DIGIT").size() != 1) {
                missed.add(list);
            }
        });
        assertTrue(missed.isEmpty(), missed::toString);
    }

    private static String start(String list) {
        return Objects.requireNonNull(PROPERTIES.get(list), list);
    }

    private static List<Finding> about(String start, String value) {
        return VALIDATOR
                .validate(Turtle.of("<urn:example:d> " + start + " <" + value + "> ."), Profile.DCAT_AP)
                .findings()
                .stream()
                .filter(finding -> finding.value() != null)
                .toList();
    }
}
