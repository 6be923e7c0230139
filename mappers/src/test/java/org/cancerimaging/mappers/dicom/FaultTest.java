package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {

    @Test
    void anEmptyFileIsToldApartFromOtherFormats() {
        assertEquals(DicomProblem.EMPTY_FILE, Reading.of(new byte[0]).problem());
        assertEquals(DicomProblem.NOT_DICOM, Reading.of(new byte[5000]).problem());
        assertEquals(
                DicomProblem.NOT_DICOM,
                Reading.of(ascii("# Read me\nNothing here")).problem());
        assertEquals(DicomProblem.NOT_DICOM, Reading.of(new byte[] {8}).problem());
    }

    @Test
    void archivesAreNamed() {
        assertEquals(DicomProblem.ARCHIVE, Reading.of(ascii("PK\3\4........")).problem());
        assertEquals(
                DicomProblem.ARCHIVE,
                Reading.of(new byte[] {0x1F, (byte) 0x8B, 8, 0}).problem());
    }

    @Test
    void aMediaDirectoryIsRecognisedWithAndWithoutMetaInformation() {
        DicomBytes known =
                DicomBytes.of(Encoding.EXPLICIT_LITTLE).raw(new byte[128]).raw("DICM");
        known.text(0x00020002, "UI", "1.2.840.10008.1.3.10");
        assertEquals(true, Reading.of(known).header().isMediaDirectory());
        DicomBytes bare = DicomBytes.of(Encoding.EXPLICIT_LITTLE).file(DicomBytes.EXPLICIT_LITTLE);
        bare.text(0x00041130, "CS", "SET");
        assertEquals(true, Reading.of(bare).header().isMediaDirectory());
    }

    @Test
    void everyTruncationGivesTheSeriesOrAFaultInsideTheFile() {
        byte[] whole = DicomBytes.ct("1.2.3.4").toArray();
        for (int length = 1; length < whole.length; length++) {
            Reading reading = Reading.of(Arrays.copyOf(whole, length));
            assertEquals("", reading.series(), "length " + length);
            if (reading.fault() != null) {
                assertEquals(true, reading.fault().offset() <= length);
            }
        }
    }

    @Test
    void whatWasCompleteBeforeATruncationIsKept() {
        DicomBytes bytes = DicomBytes.ct("1.2.3.4").head(0x00280010, "US", 2).raw(new byte[1]);
        Reading reading = Reading.of(bytes);
        assertEquals("1.2.3.4", reading.series());
        assertEquals(DicomProblem.LENGTH_BEYOND_FILE, reading.problem());
    }

    @ParameterizedTest
    @ValueSource(longs = {5000, 0x7FFFFFFFL, 3_000_000_000L, 0xFFFFFFFEL})
    void aLieAboutALengthIsToldWithItsPlace(long length) {
        DicomBytes bytes = DicomBytes.of(Encoding.IMPLICIT_LITTLE).text(0x00080060, "CS", "CT");
        long offset = bytes.size();
        Fault fault =
                Reading.of(bytes.head(0x00080070, "LO", length).raw("ACME")).fault();
        assertNotNull(fault);
        assertEquals(DicomProblem.LENGTH_BEYOND_FILE, fault.problem());
        assertEquals("offset " + offset + ", tag (0008,0070)", fault.position());
    }

    @Test
    void aTextLongerThanAnyRealOneIsPassedBy() {
        DicomBytes bytes = DicomBytes.of(Encoding.IMPLICIT_LITTLE)
                .text(0x00080060, "CS", "CT")
                .text(0x00080070, "LO", "A".repeat(1_000_000))
                .text(0x0020000E, "UI", "1.5");
        Reading reading = Reading.of(bytes);
        assertNull(reading.fault());
        assertEquals("", reading.text(Attribute.MANUFACTURER));
        assertEquals("1.5", reading.series());
    }

    @Test
    void aBombOfOpenSequencesIsNotFollowedToTheEnd() {
        DicomBytes bytes = DicomBytes.of(Encoding.EXPLICIT_LITTLE).text(0x00080060, "CS", "CT");
        for (int i = 0; i < 100_000; i++) {
            bytes.head(0x00091010, "SQ", DicomBytes.UNDEFINED).head(Element.ITEM, "", DicomBytes.UNDEFINED);
        }
        assertEquals(DicomProblem.NESTED_TOO_DEEP, Reading.of(bytes).problem());
    }

    @Test
    void sequencesAsDeepAsAllowedAreRead() {
        DicomBytes nested = DicomBytes.of(Encoding.IMPLICIT_LITTLE).text(0x00091010, "LO", "x");
        for (int i = 0; i < DataSetReader.DEEPEST; i++) {
            byte[] inside = nested.toArray();
            nested = DicomBytes.of(Encoding.IMPLICIT_LITTLE).open(0x00091010, "SQ", item -> item.raw(inside));
        }
        DicomBytes bytes = DicomBytes.of(Encoding.IMPLICIT_LITTLE)
                .text(0x00080060, "CS", "CT")
                .raw(nested.toArray())
                .text(0x0020000E, "UI", "1.5");
        Reading reading = Reading.of(bytes);
        assertNull(reading.fault());
        assertEquals("1.5", reading.series());
    }

    @Test
    void somethingElseWhereAnItemHasToBeIsToldWithItsPlace() {
        DicomBytes bytes = DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .text(0x00080060, "CS", "CT")
                .head(0x00091010, "SQ", DicomBytes.UNDEFINED)
                .text(0x00091011, "LO", "x");
        Fault fault = Reading.of(bytes).fault();
        assertNotNull(fault);
        assertEquals(DicomProblem.BROKEN_SEQUENCE, fault.problem());
        assertEquals("offset 22, tag (0009,1011)", fault.position());
    }

    @Test
    void endlessEmptyElementsEnd() {
        DicomBytes bytes = DicomBytes.of(Encoding.IMPLICIT_LITTLE).file("1.2.840.10008.1.2");
        byte[] many = Arrays.copyOf(bytes.toArray(), 8 * (DataSetReader.MOST_ELEMENTS + 1000));
        Reading reading = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Reading.of(many));
        assertEquals(DicomProblem.TOO_MANY_ELEMENTS, reading.problem());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
