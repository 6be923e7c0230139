package org.cancerimaging.mappers.dicom;

import static org.cancerimaging.mappers.dicom.SeriesBuilder.series;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cancerimaging.mappers.CollectedIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CaseMappingTest {

    @Test
    void aSeriesBecomesPatientStudyAndSeries() {
        CollectedIntake out = SeriesBuilder.map(series("1.2.3.4"));
        assertEquals(List.of("Patient", "ImagingStudy", "ImagingSeries"), out.values("type"));
        assertEquals(List.of("248153007"), out.values("birthSex"));
        assertEquals(List.of("45-49"), out.values("ageAtStudy"));
        assertEquals(List.of("CT"), out.values("modality"));
        assertEquals(List.of("816094009"), out.values("bodyPart"));
        assertEquals(List.of("exact"), out.values("bodyPartMatch"));
        assertEquals(List.of("IMG1000047"), out.values("manufacturer"));
        assertEquals(List.of("1.25"), out.values("sliceThickness"));
        assertEquals(List.of("0.977"), out.values("pixelSpacing"));
        assertEquals(List.of("urn:oid:1.2.840.10008.5.1.4.1.1.2"), out.values("sopClass"));
        assertEquals(List.of("100"), out.values("instanceCount"));
        assertEquals(List.of(), out.problems);
    }

    @Test
    void seriesOfOneStudyShareItAndTheirOrderDoesNotMatter() {
        CollectedIntake one = SeriesBuilder.map(series("1.2.3.4"), series("1.2.3.5"));
        CollectedIntake other = SeriesBuilder.map(series("1.2.3.5"), series("1.2.3.4"));
        assertEquals(one.statements, other.statements);
        assertEquals(1, new HashSet<>(one.values("study")).size());
        assertEquals(1, one.values("patient").size());
    }

    @Test
    void aSeriesWithoutPatientIdBelongsToThePatientOfItsStudy() {
        CollectedIntake out =
                SeriesBuilder.map(series("1.2.3.4"), series("1.2.3.5").patient(" "));
        assertEquals(1, out.values("type").stream().filter("Patient"::equals).count());
        assertEquals(List.of(), out.problems);
    }

    @Test
    void aSeriesWithoutAnyPatientIdGetsAPseudonymFromItsStudy() {
        CollectedIntake out = SeriesBuilder.map(
                series("1.2.3.4").patient(null), series("1.2.3.5").patient(null));
        assertEquals(1, out.values("type").stream().filter("Patient"::equals).count());
        assertTrue(out.problems.get(0).startsWith("DICOM-0201 case "), out.problems::toString);
    }

    @Test
    void aSeriesWithoutStudyStandsAlone() {
        CollectedIntake out = SeriesBuilder.map(
                series("1.2.3.4").patient(null).study(null),
                series("1.2.3.5").patient(null).study(null));
        assertEquals(2, out.values("type").stream().filter("Patient"::equals).count());
    }

    @Test
    void twoPatientsWithOneStudyUidAreNotMerged() {
        CollectedIntake out = SeriesBuilder.map(
                series("1.2.3.4").patient("A"), series("1.2.3.5").patient("B"));
        assertEquals(2, new HashSet<>(out.values("study")).size());
        assertEquals(2, new HashSet<>(out.values("patient")).size());
        assertEquals(
                1,
                out.problems.stream()
                        .filter(problem -> problem.startsWith("DICOM-0202"))
                        .count());
    }

    @Test
    void contradictingSexesAreLeftOutAndReported() {
        CollectedIntake out =
                SeriesBuilder.map(series("1.2.3.4"), series("1.2.3.5").sex("F"));
        assertEquals(List.of(), out.values("birthSex"));
        assertTrue(out.problems.get(0).startsWith("DICOM-0203"), out.problems::toString);
    }

    @Test
    void aMisspeltBodyPartStaysUnmapped() {
        CollectedIntake out = SeriesBuilder.map(series("1.2.3.4").bodyParts("CHSET"));
        assertEquals(List.of(), out.values("bodyPart"));
        assertEquals(List.of("unmapped"), out.values("bodyPartMatch"));
        assertEquals(Set.of("body-part: CHSET"), out.unmapped);
    }

    @Test
    void whatIsMappedIsListedWithItsRule() {
        CollectedIntake out = SeriesBuilder.map(
                series("1.2.3.4").bodyParts("chest").makers("ge-medical systems"),
                series("1.2.3.5").bodyParts().anatomy(new DicomSeries.Code("SRT", "T-62000", "Liver")),
                series("1.2.3.6").bodyParts().anatomy(new DicomSeries.Code("99X", "7", "LIVER")));
        for (String line : List.of(
                "modality: CT -> CT, EXACT, ",
                "sex: M -> 248153007, EXACT, ",
                "body-part: chest -> 816094009, NORMALISED, ",
                "manufacturer: ge-medical systems -> IMG1000047, NORMALISED, ",
                "body-region: SRT T-62000 -> 10200004, EXACT, body-region: code")) {
            assertTrue(out.mapped.stream().anyMatch(found -> found.startsWith(line)), () -> line + " in " + out.mapped);
        }
        assertTrue(
                out.mapped.stream()
                        .anyMatch(found ->
                                found.matches("body-region: ~\\w{8} -> 10200004, NORMALISED, body-region: meaning")),
                "a private code is told by a token: " + out.mapped);
    }

    @Test
    void anUnknownBodyPartFallsBackToTheCodedRegion() {
        CollectedIntake out = SeriesBuilder.map(
                series("1.2.3.4").bodyParts().anatomy(new DicomSeries.Code("SCT", "10200004", "Liver")),
                series("1.2.3.5").bodyParts().anatomy(new DicomSeries.Code("SRT", "T-62000", "Liver")));
        assertEquals(List.of("10200004", "10200004"), out.values("bodyPart"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEG", "SR", "RTSTRUCT", "RWV"})
    void softwareIsNoScanner(String modality) {
        CollectedIntake out = SeriesBuilder.map(series("1.2.3.4").modality(modality));
        assertEquals(List.of(), out.values("manufacturer"));
    }

    @Test
    void twoManufacturersInOneSeriesAreLeftOutAndReported() {
        CollectedIntake out = SeriesBuilder.map(series("1.2.3.4").makers("SIEMENS", "Philips Medical Systems"));
        assertEquals(List.of(), out.values("manufacturer"));
        assertTrue(out.problems.get(0).startsWith("DICOM-0204 series "), out.problems::toString);
    }

    @Test
    void spellingsOfOneManufacturerAreOne() {
        assertEquals(
                List.of("IMG1000047"),
                SeriesBuilder.map(series("1.2.3.4").makers("GE MEDICAL SYSTEMS", "GE Healthcare"))
                        .values("manufacturer"));
    }

    @Test
    void unpairedIsNoLaterality() {
        CollectedIntake out = SeriesBuilder.map(
                series("1.2.3.4").sides("U"), series("1.2.3.5").sides("L"));
        assertEquals(List.of("7771000"), out.values("laterality"));
        assertEquals(Set.of(), out.unmapped);
    }

    @Test
    void impossibleNumbersAreLeftOutWithTheirTag() {
        CollectedIntake out = SeriesBuilder.map(
                series("1.2.3.4").image(new DicomSeries.Image(512, 512, -1.0, 0.0, 120.0, null, false)));
        assertEquals(List.of(), out.values("sliceThickness"));
        assertEquals(List.of("120"), out.values("kVp"));
        assertTrue(out.problems.get(0).endsWith("tag (0018,0050)"), out.problems::toString);
        assertEquals(2, out.problems.size());
    }

    @ParameterizedTest
    @CsvSource({"1.5, 1.5", "1.4939, 1.5", "15000, 1.5", "30000, 3", "2.89362, 3", "0.35, 0.35", "3.0, 3", "2.0, 2"})
    void fieldStrengthsAreNominal(double reported, String written) {
        CollectedIntake out = SeriesBuilder.map(
                series("1.2.3.4").image(new DicomSeries.Image(256, 256, 1.0, 5.0, null, reported, false)));
        assertEquals(List.of(written), out.values("fieldStrength"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 19500101, 20200101, 70-74",
        "', ', 19200101, 20200101, 90-plus",
        "006M, '', '', 0-4",
        "'', 20300101, 20200101, ''",
        "999Y, '', '', ''"
    })
    void agesComeFromTheTagOrFromTwoDates(String age, String birth, String date, String band) {
        CollectedIntake out = SeriesBuilder.map(series("1.2.3.4").age(age, birth, date));
        assertEquals(band.isEmpty() ? List.of() : List.of(band), out.values("ageAtStudy"));
        assertFalse(String.join("", out.statements).contains(birth.isEmpty() ? "none" : birth));
    }

    @ParameterizedTest
    @CsvSource({
        "054Y, 19650601, 20200101, 50-54, the birth date says 54",
        "055Y, 19650601, 20200101, 55-59, the birth date says 54: rounded",
        "071Y, 19650601, 20200101, '', the birth date says 54"
    })
    void anAgeThatTheBirthDateContradictsIsLeftOut(String age, String birth, String date, String band, String why) {
        CollectedIntake out = SeriesBuilder.map(series("1.2.3.4").age(age, birth, date));
        assertEquals(band.isEmpty() ? List.of() : List.of(band), out.values("ageAtStudy"), why);
        assertEquals(band.isEmpty(), out.problems.toString().contains("DICOM-0208 study "), out.problems::toString);
    }

    @Test
    void agesOfOneStudyThatContradictEachOtherAreLeftOut() {
        CollectedIntake out = SeriesBuilder.map(
                series("1.2.3.4").age("040Y", null, null), series("1.2.3.5").age("045Y", null, null));
        assertEquals(List.of(), out.values("ageAtStudy"));
        assertEquals(1, out.problems.size(), out.problems::toString);
    }

    @Test
    void twoBirthDatesOfAPatientGiveNoAge() {
        CollectedIntake out = SeriesBuilder.map(
                series("1.2.3.4").study("1.2.1").age(null, "19500101", "20200101"),
                series("1.2.3.5").study("1.2.2").age(null, "19600101", "20200101"),
                series("1.2.3.6").study("1.2.4").age("060Y", "19600101", "20200101"));
        assertEquals(List.of("60-64"), out.values("ageAtStudy"), "what is told stays");
        assertEquals(1, out.problems.size(), out.problems::toString);
        assertTrue(out.problems.get(0).startsWith("DICOM-0209 case "), out.problems::toString);
    }

    @Test
    void twoStudiesWithTwoSexesGiveNone() {
        CollectedIntake out = SeriesBuilder.map(
                series("1.2.3.4").study("1.2.1").sex("F"),
                series("1.2.3.5").study("1.2.2").sex("M"),
                series("1.2.3.6").study("1.2.4").sex("O"));
        assertEquals(List.of(), out.values("birthSex"));
        assertTrue(out.problems.get(0).startsWith("DICOM-0203 case "), out.problems::toString);
    }

    @Test
    void segmentsAreListedWithTheirCodes() {
        DicomSeries.Segment liver = new DicomSeries.Segment(
                1,
                "SEMIAUTOMATIC",
                new DicomSeries.Code("SCT", "85756007", "Tissue"),
                new DicomSeries.Code("SRT", "T-62000", "Liver"),
                List.of());
        CollectedIntake out =
                SeriesBuilder.map(series("1.2.3.4").modality("SEG").segments(liver));
        assertEquals(
                List.of("Patient", "ImagingStudy", "ImagingSeries", "Segmentation"),
                out.values("type").subList(0, 4));
        assertEquals(List.of("85756007"), out.values("category"));
        assertEquals(List.of("COM1000005"), out.values("algorithmType"));
        assertTrue(out.values("type").contains("10200004"));
    }
}
