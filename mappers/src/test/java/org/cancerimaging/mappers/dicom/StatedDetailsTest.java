package org.cancerimaging.mappers.dicom;

import static org.cancerimaging.mappers.dicom.SeriesBuilder.series;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.cancerimaging.mappers.CollectedIntake;
import org.cancerimaging.mappers.TestSites;
import org.cancerimaging.mappers.dicom.DicomSeries.Code;
import org.cancerimaging.mappers.dicom.DicomSeries.Details;
import org.cancerimaging.mappers.dicom.DicomSeries.Measurement;
import org.cancerimaging.mappers.dicom.DicomSeries.Region;
import org.cancerimaging.ontology.Ontology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is stated of technique, marked regions, measurements and descriptions, behind the gate. */
final class StatedDetailsTest {

    private static final Code VOLUME = new Code("SCT", "118565006", "Volume");
    private static final Code CUBIC_CENTIMETRE = new Code("UCUM", "cm3", "cubic centimetre");

    @Test
    void severalNumbersAreAllStatedAndImpossibleOnesAreTold() {
        CollectedIntake out = map(with(
                Map.of(Quantity.ECHO_TIME, List.of(-4.0, 30.126, 80.0), Quantity.TUBE_CURRENT, List.of(100.0, 250.0)),
                Map.of(),
                Map.of()));
        assertEquals(List.of("30.13", "80"), out.values("echoTime"));
        assertEquals(List.of("100"), out.values("tubeCurrentMinimum"));
        assertEquals(List.of("250"), out.values("tubeCurrentMaximum"));
        assertEquals(1, out.problems.size());
        assertTrue(out.problems.get(0).matches("DICOM-0206 series \\w+, tag \\(0018,0081\\)"), out.problems::toString);
    }

    @Test
    void wordsOfTheStandardBecomeConceptsAndOthersATokenInTheReport() {
        CollectedIntake out = map(with(
                Map.of(),
                Map.of(
                        DefinedTerm.SCANNING_SEQUENCE,
                        new TreeSet<>(Set.of("EP\\SE", "DOE JANE")),
                        DefinedTerm.IMPLANT,
                        new TreeSet<>(Set.of("YES"))),
                Map.of()));
        assertEquals(Set.of("echo-planar", "spin-echo"), Set.copyOf(out.values("scanningSequence")));
        assertEquals(List.of("true"), out.values("implant"));
        assertTrue(
                out.unmapped.stream().allMatch(text -> text.matches("scanning-sequence: ~\\w{8}")),
                out.unmapped::toString);
        assertFalse(out.statements.toString().contains("JANE"));
    }

    @Test
    void anImplantThatIsNeitherYesNorNoIsNotStated() {
        CollectedIntake out =
                map(with(Map.of(), Map.of(DefinedTerm.IMPLANT, new TreeSet<>(Set.of("MAYBE"))), Map.of()));
        assertEquals(List.of(), out.values("implant"));
    }

    @Test
    void aNuclideIsFoundByItsCodeAndItsRetiredCode() {
        Code current = new Code("SCT", "77004003", "^18^Fluorine");
        Code retired = new Code("SRT", "C-111A1", "^18^Fluorine");
        for (Code code : List.of(current, retired)) {
            CollectedIntake out = map(with(Map.of(), Map.of(), Map.of(CodeRole.RADIONUCLIDE, List.of(code))));
            assertEquals(List.of("77004003"), out.values("radionuclide"), code::toString);
        }
        Code own = new Code("99HOSP", "1", "Dr. Doe's mixture");
        CollectedIntake out = map(with(Map.of(), Map.of(), Map.of(CodeRole.RADIOPHARMACEUTICAL, List.of(own))));
        assertEquals(List.of(), out.values("radiopharmaceutical"));
        assertFalse(out.unmapped.toString().contains("Doe"), out.unmapped::toString);
    }

    @Test
    void aRegionTellsTypeMethodAndTheBodyPartThatItsNameIsATermFor() {
        CollectedIntake out = map(marked(
                List.of(
                        new Region(1, "Liver", "MANUAL", "ORGAN"),
                        new Region(2, "GTV Doe Jane", "AUTOMATIC", "GTV"),
                        new Region(3, null, null, null),
                        new Region(4, "BULB", "MANUAL", null)),
                List.of()));
        assertEquals(
                4, out.values("type").stream().filter("Segmentation"::equals).count());
        assertEquals(List.of("organ", "gross-tumour"), out.values("regionType"));
        assertEquals(List.of("COM1000003", "COM1000008", "COM1000003"), out.values("algorithmType"));
        assertEquals(List.of("10200004"), out.values("anatomy"));
        assertEquals(2, out.unmapped.size(), "a penile bulb is no carotid one");
        assertFalse(out.unmapped.toString().contains("Doe"), out.unmapped::toString);
    }

    @Test
    void aMeasurementHasQuantityNumberUnitAndSite() {
        Code liver = new Code("SRT", "T-62000", "Liver");
        CollectedIntake out = map(
                marked(List.of(), List.of(new Measurement(VOLUME, 12.3456789, CUBIC_CENTIMETRE, null, null, liver))));
        assertEquals(List.of("118565006"), out.values("quantity"));
        assertEquals(List.of("12.345679"), out.values("quantityValue"));
        assertEquals(List.of("cm3"), out.values("unit"));
        assertEquals(List.of("10200004"), out.values("site"));
    }

    @Test
    void aMeasurementOfAnUnknownQuantityOrAnImpossibleNumberIsLeftOut() {
        Code own = new Code("99HOSP", "7", "Doe index");
        CollectedIntake out = map(marked(
                List.of(),
                List.of(
                        new Measurement(own, 1, null, null, null, null),
                        new Measurement(VOLUME, 1e12, CUBIC_CENTIMETRE, null, null, null))));
        assertEquals(List.of(), out.values("quantityValue"));
        assertEquals(1, out.problems.size(), out.problems::toString);
        assertTrue(out.problems.get(0).startsWith("DICOM-0206 series "), out.problems::toString);
        assertEquals(1, out.unmapped.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CT Thorax nativ | 816094009",
                "Chest and liver | ''",
                "abdomen, liver | 10200004",
                "MR PROSTATE PCA ENDORECTAL COIL | 41216001",
                "CT ABDOMEN VEIN | 818981001",
                "RM HEPATICA | 10200004",
                "LUMBAR | ''",
                "CTA AORTIC ARCH | 57034009",
                "Dr. Doe follow-up | ''",
                "chestnut | ''"
            })
    void aDescriptionTellsARegionByWholeWordsOnly(String description, String region) {
        String found = new DescribedRegion(Ontology.load())
                .of(List.of(description))
                .map(Node::getURI)
                .orElse("");
        assertEquals(region, found.replaceFirst(".*/", ""));
    }

    @Test
    void aRegionOutOfADescriptionIsToldWithItsEvidence() {
        Details details = new Details(
                Map.of(), Map.of(), Map.of(), List.of(), List.of(), new TreeSet<>(Set.of("Doe Jane liver protocol")));
        CollectedIntake out = map(details);
        assertEquals(List.of("10200004"), out.values("bodyPart"));
        assertEquals(List.of("fromDescription"), out.values("bodyPartEvidence"));
        assertFalse((out.statements + " " + out.unmapped + out.mapped).contains("Doe"));
    }

    private static Details with(
            Map<Quantity, List<Double>> numbers,
            Map<DefinedTerm, ? extends SortedSet<String>> words,
            Map<CodeRole, List<Code>> codes) {
        return new Details(numbers, Map.copyOf(words), codes, List.of(), List.of(), new TreeSet<>());
    }

    private static Details marked(List<Region> regions, List<Measurement> measurements) {
        return new Details(Map.of(), Map.of(), Map.of(), regions, measurements, new TreeSet<>());
    }

    private static CollectedIntake map(Details details) {
        CollectedIntake intake = new CollectedIntake();
        CaseMapping mapping = new CaseMapping(Ontology.load(), TestSites.P1, intake);
        DicomSeries one = series("1.2.3.4").bodyParts().details(details).build();
        DicomCase.of(List.of(one), TestSites.P1.names()).forEach(person -> intake.take(mapping.map(person)));
        return intake;
    }
}
