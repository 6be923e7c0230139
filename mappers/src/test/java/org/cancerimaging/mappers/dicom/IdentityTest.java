package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {

    @TempDir
    private Path root;

    @Test
    void everyIdentifyingValueIsToldWholeAndInParts() {
        DicomBytes bytes = DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .file(DicomBytes.EXPLICIT_LITTLE)
                .text(0x00080018, "UI", "1.2.1")
                .text(0x00080050, "SH", "ACC-77")
                .text(0x00080080, "LO", "St. Mary's")
                .text(0x00080090, "PN", "House^Gregory^^Dr")
                .text(0x00081050, "PN", "Wilson^James\\Cuddy^Lisa")
                .text(0x00100010, "PN", "Doe^Jane=D^J")
                .text(0x00100020, "LO", " PAT-1 ")
                .text(0x00100030, "DA", "19700131")
                .text(0x00101000, "LO", "OLD-1\\OLD-2")
                .open(0x00101002, "SQ", item -> item.text(0x00100020, "LO", "OTHER-9"))
                .text(0x0020000D, "UI", "1.2.2")
                .text(0x0020000E, "UI", "1.2.3")
                .text(0x00200010, "SH", "STUDY-5");
        Set<String> seen = seen(bytes);
        assertEquals(
                Set.of(
                        "1.2.1",
                        "1.2.2",
                        "1.2.3",
                        "ACC-77",
                        "St. Mary's",
                        "House^Gregory^^Dr",
                        "House",
                        "Gregory",
                        "Wilson^James\\Cuddy^Lisa",
                        "Wilson^James",
                        "Cuddy^Lisa",
                        "Wilson",
                        "James",
                        "Cuddy",
                        "Lisa",
                        "Doe^Jane=D^J",
                        "Doe^Jane",
                        "D^J",
                        "Doe",
                        "Jane",
                        "PAT-1",
                        "19700131",
                        "OLD-1\\OLD-2",
                        "OLD-1",
                        "OLD-2",
                        "OTHER-9",
                        "STUDY-5"),
                seen);
    }

    @Test
    void degreesAndInitialsAreNotToldByThemselves() {
        Set<String> seen =
                seen(DicomBytes.ct("1.5").text(0x00100010, "PN", "Li^Bo^^^MD").text(0x00101001, "PN", "Li"));
        assertTrue(seen.containsAll(Set.of("Li^Bo^^^MD", "Li")), "whole names are");
        assertFalse(seen.contains("Bo") || seen.contains("MD"), "parts of two letters are not");
    }

    @ParameterizedTest
    @CsvSource({
        "ISO_IR 192, UTF-8, 山田^太郎, 太郎",
        "GB18030, GB18030, 王^小东, 小东",
        "ISO_IR 144, ISO-8859-5, Люкс^Роза, Роза",
        "ISO_IR 100, ISO-8859-1, Buc^Jérôme, Jérôme"
    })
    void namesAreToldDecoded(String term, String charset, String name, String part) {
        DicomBytes bytes = DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .text(0x00080005, "CS", term)
                .text(0x00100010, "PN", name, Charset.forName(charset))
                .text(0x0020000E, "UI", "1.5");
        assertTrue(seen(bytes).containsAll(Set.of(name, part)));
    }

    @Test
    void valuesOfFilesThatAreLeftOutAreToldToo() {
        DicomBytes bytes = DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .text(0x00080060, "CS", "CT")
                .text(0x00100020, "LO", "PAT-1")
                .head(0x00100030, "DA", 60_000);
        assertTrue(seen(bytes).contains("PAT-1"));
    }

    @Test
    void theSameBytesUnderAnotherCharacterSetAreToldAgain() {
        byte[] name = {(byte) 0xC3, (byte) 0xA9};
        ScanFolder folder = new ScanFolder(root);
        folder.with("1.dcm", named("ISO_IR 100", name)).with("2.dcm", named("ISO_IR 192", name));
        folder.scan();
        assertTrue(folder.seen().containsAll(Set.of("Ã©", "é")));
    }

    @Test
    void whatIsNotIdentifyingIsNotTold() {
        Set<String> seen = seen(DicomBytes.ct("1.5"));
        assertFalse(seen.contains("ACME") || seen.contains("CT") || seen.contains(DicomBytes.CT));
    }

    private Set<String> seen(DicomBytes bytes) {
        ScanFolder folder = new ScanFolder(root).with("1.dcm", bytes);
        folder.scan();
        return folder.seen();
    }

    private static DicomBytes named(String term, byte[] name) {
        return DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .text(0x00080005, "CS", term)
                .value(0x00100010, "PN", name)
                .text(0x0020000E, "UI", "1.5");
    }
}
