package org.cancerimaging.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.junit.jupiter.api.Test;

/** What the closed shapes keep back, told one by one. */
class OutboundTest {

    private static final Validator VALIDATOR = Validator.create();
    private static final String TOKEN = "abcdefghijklmnopqrstuvwxyz";
    private static final String SERIES = "<https://hub.example/series/p1/" + TOKEN + "> a cimo:ImagingSeries ; "
            + "cimo:study <https://hub.example/study/p1/" + TOKEN + "> ";

    @Test
    void aSeriesOfCodesAndNumbersMayLeave() {
        assertTrue(outbound(SERIES + "; cimo:modality dcm:MR ; cimo:sliceThickness 3.5 ; cimo:contrast true .")
                .conforms());
    }

    @Test
    void anUnknownPropertyMayNotLeave() {
        assertCaught(SERIES + "; <https://example.org/seriesDescription> true .", "ImagingSeries");
    }

    @Test
    void aDateMayNotLeave() {
        assertCaught(SERIES + "; cimo:modality \"2020-05-17\"^^xsd:date .", "ImagingSeries-modality");
        assertCaught(SERIES + "; dct:date \"2020-05-17\"^^xsd:date .", "ImagingSeries");
    }

    @Test
    void aDateInDisguiseMayNotLeave() {
        assertCaught(SERIES + "; cimo:rows 20200517 .", "ImagingSeries-rows");
        assertCaught(SERIES + "; cimo:bodyPart <http://snomed.info/id/20200517> .", "ImagingSeries-bodyPart");
    }

    @Test
    void textMayNotLeave() {
        assertCaught(SERIES + "; cimo:bodyPart \"left breast of Jane Doe\" .", "ImagingSeries-bodyPart");
        assertCaught(SERIES + "; rdfs:comment \"Jane Doe\" .", "ImagingSeries");
    }

    @Test
    void aUidMayNotLeave() {
        String uid = "urn:oid:1.2.826.0.1.3680043.8.498.4711";
        assertCaught(SERIES + "; cimo:sopClass <" + uid + "> .", "ImagingSeries-sopClass");
        assertCaught("<" + uid + "> a cimo:Patient ; cimo:inDataset <https://hub.example/dataset/d1> .", "CaseName");
        assertCaught(
                "<https://hub.example/case/p1/" + TOKEN + "> a cimo:Patient ; cimo:inDataset <" + uid + "> .",
                "Patient-inDataset");
    }

    @Test
    void theClassesOfTheDicomStandardMayLeave() {
        assertTrue(outbound(SERIES + "; cimo:sopClass <urn:oid:1.2.840.10008.5.1.4.1.1.2.1> .")
                .conforms());
    }

    @Test
    void aNodeWithoutClassMayNotLeave() {
        assertCaught("<https://hub.example/x> foaf:name \"Jane Doe\" .", "Stray");
    }

    @Test
    void aFewPeopleMayNotBeToldExactly() {
        String dataset = "<https://hub.example/dataset/d1> a dcat:Dataset ; "
                + "<http://healthdataportal.eu/ns/health#numberOfUniqueIndividuals> ";
        assertCaught(dataset + "7 .", "Dataset-numberOfUniqueIndividuals");
        assertTrue(outbound(dataset + "10 .").conforms());
    }

    @Test
    void noReportRepeatsWhatMayNotLeave() {
        ValidationReport report = outbound(SERIES + "; cimo:bodyPart \"CANARY\" ; rdfs:label \"CANARY\" .");
        assertFalse(report.conforms());
        assertFalse(report.findings().toString().contains("CANARY"));
        assertTrue(report.findings().stream().allMatch(finding -> finding.value() == null));
        assertFalse(
                RDFWriter.source(report.graph()).lang(Lang.NTRIPLES).asString().contains("CANARY"));
    }

    private static void assertCaught(String turtle, String shape) {
        List<String> shapes = outbound(turtle).findings().stream()
                .map(Finding::shape)
                .map(iri -> iri.substring(iri.indexOf('#') + 1))
                .distinct()
                .toList();
        assertEquals(List.of(shape), shapes);
    }

    private static ValidationReport outbound(String turtle) {
        return VALIDATOR.validate(Turtle.of(turtle), Profile.OUTBOUND);
    }
}
