package org.cancerimaging.mappers.dicom;

import static org.cancerimaging.mappers.dicom.SeriesBuilder.series;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cancerimaging.mappers.CollectedIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The family of a model is told below its maker; the model's own name never is. */
final class EquipmentTest {

    @ParameterizedTest
    @CsvSource({
        "SIEMENS, Skyra, MAGNETOM-SKYRA",
        "SIEMENS, Prisma_fit, MAGNETOM-PRISMA",
        "GE MEDICAL SYSTEMS, LightSpeed VCT, LIGHTSPEED-VCT",
        "GE MEDICAL SYSTEMS, DISCOVERY MR750w, DISCOVERY-MR750",
        "TOSHIBA, Aquilion PRIME, AQUILION-PRIME",
        "CANON_MEC, Aquilion PRIME, AQUILION-PRIME",
        "'LORAD, a Hologic Company', Lorad Selenia, SELENIA",
        "Philips Medical Systems, Brilliance 64, BRILLIANCE",
    })
    void aModelsFamilyIsToldWithItsMaker(String maker, String model, String family) {
        CollectedIntake out = SeriesBuilder.map(series("1.2.3.4").makers(maker).models(model));
        assertEquals(List.of(family), out.values("modelFamily"));
        assertEquals(1, out.values("manufacturer").size());
        assertEquals(List.of(), out.problems);
    }

    /** A Discovery of Hologic measures bones, and is not the one of GE. */
    @ParameterizedTest
    @CsvSource({"HOLOGIC, Discovery", "GE MEDICAL SYSTEMS, Skyra", "Unheard Of, LightSpeed VCT", "'', LightSpeed VCT"})
    void aFamilyOfAnotherMakerIsLeftOut(String maker, String model) {
        CollectedIntake out = SeriesBuilder.map(series("1.2.3.4").makers(maker).models(model));
        assertEquals(List.of(), out.values("modelFamily"));
    }

    @Test
    void twoFamiliesInOneSeriesAreLeftOutAndReported() {
        CollectedIntake out =
                SeriesBuilder.map(series("1.2.3.4").makers("SIEMENS").models("Skyra", "Aera"));
        assertEquals(List.of(), out.values("modelFamily"));
        assertEquals(List.of("IMG1000044"), out.values("manufacturer"));
        assertTrue(out.problems.get(0).startsWith("DICOM-0210 series "), out.problems::toString);
    }

    @Test
    void spellingsOfOneFamilyAreOne() {
        CollectedIntake out =
                SeriesBuilder.map(series("1.2.3.4").makers("SIEMENS").models("Skyra", "MAGNETOM Skyra"));
        assertEquals(List.of("MAGNETOM-SKYRA"), out.values("modelFamily"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Skyra of Dr. Quillfeather", "Quillfeather", "LightSpeed VCT Quillfeather"})
    void aNameNeverLeavesNorStandsInAReport(String model) {
        CollectedIntake out = SeriesBuilder.map(series("1.2.3.4").models(model));
        String all = String.join(" ", out.statements) + out.mapped + out.unmapped + out.problems;
        assertFalse(all.contains("Quillfeather"), all);
        assertEquals(
                1,
                out.mapped.stream().filter(EquipmentTest::isOfFamily).count()
                        + out.unmapped.stream()
                                .filter(EquipmentTest::isOfFamily)
                                .count());
    }

    @Test
    void softwareHasNoModelFamily() {
        CollectedIntake out = SeriesBuilder.map(
                series("1.2.3.4").modality("SEG").makers("SIEMENS").models("Skyra"));
        assertEquals(List.of(), out.values("modelFamily"));
    }

    private static boolean isOfFamily(String line) {
        return line.startsWith("manufacturer-model-family: ");
    }
}
