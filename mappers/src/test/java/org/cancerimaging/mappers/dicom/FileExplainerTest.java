package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.cancerimaging.mappers.TestSites;
import org.cancerimaging.mappers.dicom.Explanation.Decision;
import org.cancerimaging.mappers.dicom.Explanation.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileExplainerTest {

    private static final Spellings CANARY = Canaries.spellings("Zorfquäb", StandardCharsets.ISO_8859_1);

    @TempDir
    Path folder;

    @Test
    void eachElementHasOneLineWithItsDecisionAndRule() throws IOException {
        Explanation told = explain(DicomBytes.ct("1.2.3.4")
                .text(0x00280030, "DS", "0.7\\0.7")
                .number(0x7FE00010, "OW", 7)
                .toArray());
        assertEquals(
                List.of("http://dicom.nema.org/resources/ontology/DCM/CT"),
                line(told, "(0008,0060)").leaves());
        assertEquals(Decision.KEPT, line(told, "(0028,0030)").decision());
        assertEquals(Decision.WITHHELD, line(told, "(0010,0010)").decision());
        assertEquals("text", line(told, "(0010,0010)").shape());
        assertEquals(8, line(told, "(0010,0010)").length());
        assertEquals(Decision.GENERALISED, line(told, "(0020,000E)").decision());
        assertTrue(line(told, "(0020,000E)").leaves().get(0).contains("/series/p1/"));
        assertEquals(Decision.NOT_READ, line(told, "(7FE0,0010)").decision());
        assertFalse(told.text().contains("Doe"), told::text);
        assertTrue(told.text().contains("(0010,0010) PN Patient's Name | withheld"), told::text);
        assertTrue(told.json().contains("\"decision\" : \"WITHHELD\""));
    }

    @Test
    void anUnknownCodeIsWithheldAndPrivateOnesAreNotRead() throws IOException {
        Explanation told = explain(DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .file(DicomBytes.EXPLICIT_LITTLE)
                .text(0x00080016, "UI", DicomBytes.CT)
                .text(0x00080060, "CS", "CT")
                .open(
                        0x00082218,
                        "SQ",
                        item -> item.text(0x00080100, "SH", "T-28000")
                                .text(0x00080102, "SH", "SRT")
                                .text(0x00080104, "LO", "Secret"))
                .text(0x00091001, "LO", "Secret")
                .text(0x00180015, "CS", "SECRET PART")
                .text(0x0020000D, "UI", "1.2.3")
                .text(0x0020000E, "UI", "1.2.3.4")
                .toArray());
        assertEquals(Decision.NOT_READ, line(told, "(0009,1001)").decision());
        assertEquals(Decision.KEPT, line(told, "(0008,2218)").decision());
        assertEquals(
                List.of("http://snomed.info/id/39607008"),
                line(told, "(0008,0100)").leaves());
        assertEquals(1, line(told, "(0008,0100)").depth());
        assertEquals(Decision.WITHHELD, line(told, "(0008,0104)").decision());
        assertFalse(told.text().toLowerCase(Locale.ROOT).contains("secret"), told::text);
    }

    @Test
    void aFileThatIsNoDicomObjectHasItsProblemOnly() throws IOException {
        Explanation told = explain("no DICOM".getBytes(StandardCharsets.US_ASCII));
        assertEquals(List.of(), told.elements());
        assertEquals(1, told.problems().size());
        assertTrue(told.problems().get(0).startsWith("DICOM-0002"), told::text);
    }

    @Test
    void noCanaryIsInAnyExplanationOfWholeOrBrokenFiles() throws IOException {
        Random random = new Random(20261121);
        for (String sopClass : CanaryObject.CLASSES) {
            for (boolean formed : new boolean[] {true, false}) {
                byte[] whole = new CanaryObject("ISO_IR 100", StandardCharsets.ISO_8859_1, "Zorfquäb", formed)
                        .file(Encoding.EXPLICIT_LITTLE, DicomBytes.EXPLICIT_LITTLE, sopClass);
                Explanation all = explain(whole);
                assertTrue(all.elements().size() > 600, () -> all.elements().size() + " elements");
                assertNothing(all);
                for (int cut = 0; cut < 20; cut++) {
                    assertNothing(explain(Arrays.copyOf(whole, 140 + random.nextInt(whole.length - 140))));
                }
            }
        }
    }

    private Explanation explain(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("Zorfquäb.dcm"), content);
        return new FileExplainer(TestSites.P1).explain(file);
    }

    private static Line line(Explanation told, String tag) {
        return told.elements().stream()
                .filter(line -> line.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new AssertionError(tag + " is not in\n" + told.text()));
    }

    private static void assertNothing(Explanation told) {
        for (String written : List.of(told.text(), told.json())) {
            assertEquals(Set.of(), CANARY.in(written.getBytes(StandardCharsets.UTF_8)), () -> written);
        }
    }
}
