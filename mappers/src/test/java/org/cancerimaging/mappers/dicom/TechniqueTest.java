package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cancerimaging.mappers.CollectedIntake;
import org.cancerimaging.mappers.Progress;
import org.cancerimaging.mappers.TestSites;
import org.cancerimaging.mappers.dicom.DicomSeries.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kernel, contrast agent and echo train: from the bytes of a file to what is stated. */
class TechniqueTest {

    private static final String STORAGE = "1.2.840.10008.5.1.4.1.1.";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "STANDARD, standard",
        "B30f, b30",
        "FC03, fc03",
        "BONEPLUS, boneplus",
        "Doe special, ''",
        "standard for Jane, ''"
    })
    void aKernelIsToldWhereItsNameIsKnown(String written, String told) throws IOException {
        CollectedIntake out = map(object("2", "CT").text(0x00181210, "SH", written));
        assertEquals(told.isEmpty() ? List.of() : List.of(told), out.values("reconstructionKernel"));
        assertFalse((out.statements + " " + out.unmapped).matches("(?s).*(Doe|Jane).*"));
    }

    @Test
    void ofSeveralNamesThoseThatAreKnownAreTold() throws IOException {
        CollectedIntake out = map(object("2", "CT").text(0x00181210, "SH", "B70s\\Doe"));
        assertEquals(List.of("b70"), out.values("reconstructionKernel"));
    }

    @Test
    void theKernelOfFramesAndItsGroupAreTold() throws IOException {
        CollectedIntake out = map(object("2.1", "CT")
                .closed(
                        0x52009229,
                        "SQ",
                        shared -> shared.closed(
                                0x00189314,
                                "SQ",
                                made -> made.text(0x00181210, "SH", "LUNG").text(0x00189316, "CS", "SOFT_TISSUE"))));
        assertEquals(Set.of("lung", "soft-tissue"), Set.copyOf(out.values("reconstructionKernel")));
    }

    @Test
    void theTextOfAContrastAgentIsToldAsYesAndItsCodesAsConcepts() throws IOException {
        CollectedIntake out = map(object("2", "CT")
                .text(0x00180010, "LO", "80 ml Omnipaque for Jane Doe")
                .code(0x00180012, "SRT", "C-B0322", "Iohexol")
                .text(0x00181048, "CS", "IODINE")
                .number(0x00280010, "US", 512));
        assertEquals(List.of("true"), out.values("contrast"));
        assertEquals(Set.of("109218004", "44588005"), Set.copyOf(out.values("contrastAgent")));
        assertFalse((out.statements + " " + out.unmapped + out.mapped).contains("Omnipaque"));
    }

    @Test
    void aCodedAgentAloneMeansContrast() throws IOException {
        CollectedIntake out = map(
                object("2", "CT").code(0x00180012, "99HOSP", "1", "Doe's mix").number(0x00280010, "US", 512));
        assertEquals(List.of("true"), out.values("contrast"));
        assertEquals(List.of(), out.values("contrastAgent"));
        assertFalse((out.statements + " " + out.unmapped).contains("Doe"));
    }

    @Test
    void noAgentIsNoContrast() throws IOException {
        CollectedIntake out = map(object("2", "CT").number(0x00280010, "US", 512));
        assertEquals(List.of("false"), out.values("contrast"));
    }

    @Test
    void theEchoTrainIsReadAsTextAndOfFramesAsANumberOfTwoBytes() throws IOException {
        assertEquals(
                List.of("16"),
                map(object("4", "MR").text(0x00180091, "IS", "16")).values("echoTrainLength"));
        DicomBytes frames = object("4.1", "MR")
                .closed(
                        0x52009229,
                        "SQ",
                        shared -> shared.closed(0x00189112, "SQ", timing -> timing.number(0x00189240, "US", 24)));
        assertEquals(
                Map.of(Quantity.ECHO_TRAIN_LENGTH, List.of(24.0)),
                Reading.of(frames).header().quantities().asMap());
    }

    @Test
    void anEchoTrainThatCannotBeIsNotStated() throws IOException {
        CollectedIntake out = map(object("4", "MR").text(0x00180091, "IS", "-3\\99999"));
        assertEquals(List.of(), out.values("echoTrainLength"));
        assertTrue(out.problems.get(0).endsWith("tag (0018,0091)"), out.problems::toString);
    }

    @Test
    void anAgentStandsWithItsSchemeWhateverStandsInTheSequence() {
        Header header = Reading.of(object("2", "CT").code(0x00180012, "SCT", "109218004", "Iohexol"))
                .header();
        assertEquals(List.of(new Code("SCT", "109218004", "Iohexol")), header.codes(CodeRole.CONTRAST_AGENT));
    }

    private CollectedIntake map(DicomBytes file) throws IOException {
        Path one = Files.write(folder.resolve("1.dcm"), file.toArray());
        CollectedIntake intake = new CollectedIntake();
        DicomScan.Outcome outcome = new DicomScan(IdentityListener.NONE, Progress.NONE, 1).scan(List.of(one));
        assertEquals(List.of(), outcome.problems());
        SeriesCases.hand(outcome, TestSites.P1, intake);
        return intake;
    }

    private static DicomBytes object(String kind, String modality) {
        return DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .file(DicomBytes.EXPLICIT_LITTLE)
                .basics(STORAGE + kind, modality, "1.5");
    }
}
