package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cancerimaging.mappers.CollectedIntake;
import org.cancerimaging.mappers.TestSites;
import org.cancerimaging.mappers.dicom.DicomSeries.Code;
import org.cancerimaging.mappers.dicom.DicomSeries.Details;
import org.cancerimaging.ontology.Ontology;
import org.junit.jupiter.api.Test;

/** How the specimen of a slide was prepared: codes of the steps, and nothing else of them. */
class SpecimenTest {

    private static final String SLIDE = "1.2.840.10008.5.1.4.1.1.77.1.6";
    private static final Code HEMATOXYLIN = new Code("SCT", "12710003", "Hematoxylin stain");
    private static final Code EOSIN = new Code("SCT", "36879007", "Water soluble eosin stain");
    private static final Code FORMALIN = new Code("SCT", "431510009", "Formalin");
    private static final Code PARAFFIN = new Code("SCT", "311731000", "Paraffin wax");

    @Test
    void stainsFixativeAndMediumAreTakenOutOfTheSteps() {
        Header header = Reading.of(slide(
                        step("430864009", FORMALIN),
                        step("430863003", PARAFFIN),
                        step("424361007", HEMATOXYLIN),
                        step("424361007", EOSIN),
                        step("424361007", EOSIN)))
                .header();
        assertEquals(List.of(HEMATOXYLIN, EOSIN), header.codes(CodeRole.STAIN));
        assertEquals(List.of(FORMALIN), header.codes(CodeRole.FIXATIVE));
        assertEquals(List.of(PARAFFIN), header.codes(CodeRole.EMBEDDING));
    }

    @Test
    void retiredNamesOfTheStepsAreUnderstood() {
        Header header = Reading.of(slide(step("G-C350", HEMATOXYLIN), step("F-6221B", FORMALIN)))
                .header();
        assertEquals(List.of(HEMATOXYLIN), header.codes(CodeRole.STAIN));
        assertEquals(List.of(FORMALIN), header.codes(CodeRole.FIXATIVE));
    }

    @Test
    void otherStepsAndStepsWithoutACodeAreNotTaken() {
        DicomBytes text = DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .code(0x0040A043, "SCT", "424361007", "Using substance")
                .text(0x0040A160, "UT", "mixture of Dr. Doe");
        Header header = Reading.of(slide(step("111701", new Code("SCT", "127790008", "Staining")), text))
                .header();
        for (CodeRole role : CodeRole.values()) {
            assertEquals(List.of(), header.codes(role), role::name);
        }
    }

    @Test
    void anotherObjectIsNotReadThatFar() {
        DicomBytes image = DicomBytes.ct("1.5").text(0x00280030, "DS", "1\\1").raw(specimen(step("424361007", EOSIN)));
        assertEquals(List.of(), Reading.of(image).header().codes(CodeRole.STAIN));
    }

    @Test
    void knownCodesAreStatedAndAHospitalsOwnIsNot() {
        Code own = new Code("99HOSP", "7", "Dr. Doe's red");
        Code retired = new Code("SRT", "F-6221B", "");
        CollectedIntake out = map(Map.of(
                CodeRole.STAIN, List.of(HEMATOXYLIN, own),
                CodeRole.FIXATIVE, List.of(FORMALIN),
                CodeRole.EMBEDDING, List.of(PARAFFIN, retired)));
        assertEquals(List.of("12710003"), out.values("stain"));
        assertEquals(List.of("431510009"), out.values("fixative"));
        assertEquals(List.of("311731000"), out.values("embeddingMedium"));
        assertFalse((out.statements + " " + out.unmapped).contains("Doe"));
    }

    private static CollectedIntake map(Map<CodeRole, List<Code>> codes) {
        Details details = new Details(Map.of(), Map.of(), codes, List.of(), List.of(), new TreeSet<>());
        CollectedIntake intake = new CollectedIntake();
        CaseMapping mapping = new CaseMapping(Ontology.load(), TestSites.P1, intake);
        DicomSeries one = SeriesBuilder.series("1.2").details(details).build();
        DicomCase.of(List.of(one), TestSites.P1.names()).forEach(person -> intake.take(mapping.map(person)));
        return intake;
    }

    private static DicomBytes slide(DicomBytes... steps) {
        return DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .file(DicomBytes.EXPLICIT_LITTLE)
                .basics(SLIDE, "SM", "1.5")
                .raw(specimen(steps));
    }

    private static byte[] specimen(DicomBytes... steps) {
        DicomBytes items = DicomBytes.of(Encoding.EXPLICIT_LITTLE);
        for (DicomBytes step : steps) {
            items.head(Element.ITEM, "", step.size()).raw(step.toArray());
        }
        return DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .closed(
                        SpecimenSink.SPECIMENS,
                        "SQ",
                        specimen -> specimen.text(0x00400551, "LO", "S-1")
                                .open(
                                        0x00400610,
                                        "SQ",
                                        preparation -> preparation.value(0x00400612, "SQ", items.toArray())))
                .toArray();
    }

    private static DicomBytes step(String name, Code code) {
        return DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .text(0x0040A040, "CS", "CODE")
                .code(0x0040A043, "SCT", name, "step")
                .code(0x0040A168, code.scheme(), code.value(), code.meaning());
    }
}
