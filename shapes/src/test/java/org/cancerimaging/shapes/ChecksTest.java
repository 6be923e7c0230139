package org.cancerimaging.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** "x of y checks passed": every check is listed, and all can be reached. */
class ChecksTest {

    private static final Validator VALIDATOR = Validator.create();

    @Test
    void aRecordWithoutFaultReachesAll() throws IOException {
        ValidationReport report =
                VALIDATOR.validate(Turtle.read(Path.of("dcat-ap", "Dataset.valid.ttl")), Profile.DCAT_AP);
        assertTrue(report.applied() > 30, () -> report.applied() + " checks");
        assertEquals(report.applied(), report.passed());
    }

    @Test
    void aCheckThatLooksAtNothingIsListedButDoesNotCount() {
        ValidationReport report = VALIDATOR.validate(Turtle.of("<urn:c> a dcat:Catalog ."), Profile.DCAT_AP);
        Check title = check(report, "#Dataset-title");
        assertFalse(title.applies());
        assertFalse(title.passed());
        assertTrue(report.applied() < report.checks().size());
    }

    @Test
    void aCheckCountsItsNodesAndFailures() {
        ValidationReport report = VALIDATOR.validate(
                Turtle.of("<urn:a> a dcat:Dataset . <urn:b> a dcat:Dataset ; dct:title \"B\"@en ."), Profile.DCAT_AP);
        Check title = check(report, "#Dataset-title");
        assertEquals(2, title.focusNodes());
        assertEquals(1, title.failed());
        assertEquals("http://purl.org/dc/terms/title", title.path());
        assertTrue(title.message().contains("dct:title"), title::message);
        assertTrue(report.passed() < report.applied());
    }

    @Test
    void checksInsideOtherShapesCountTheirNodes() {
        ShapeSet shapes = ShapeSet.of(
                Turtle.of("<urn:s> a sh:NodeShape ; sh:targetClass foaf:Agent ; sh:property <urn:outer> . "
                        + "<urn:outer> sh:path foaf:knows ; sh:nodeKind sh:IRI ; sh:property <urn:inner> . "
                        + "<urn:inner> sh:path foaf:name ; sh:minCount 1 ."),
                "nested");
        ValidationReport report = VALIDATOR.validate(
                Turtle.of("<urn:x> a foaf:Agent ; foaf:knows <urn:y>, <urn:z> . <urn:y> foaf:name \"Y\" ."), shapes);
        assertEquals(2, check(report, "urn:inner").focusNodes());
        assertEquals(1, check(report, "urn:inner").failed());
        assertEquals(1, check(report, "urn:outer").focusNodes());
        assertTrue(check(report, "urn:outer").passed());
    }

    @Test
    void aCheckCannotFailMoreOftenThanItLooked() {
        assertThrows(IllegalArgumentException.class, () -> new Check("urn:s", "", null, Severity.VIOLATION, "", 1, 2));
    }

    private static Check check(ValidationReport report, String end) {
        return report.checks().stream()
                .filter(check -> check.shape().endsWith(end))
                .findFirst()
                .orElseThrow();
    }
}
