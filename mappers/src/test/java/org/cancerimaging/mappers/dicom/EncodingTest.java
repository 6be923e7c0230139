package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EncodingTest {

    private static final String IMPLICIT = "1.2.840.10008.1.2";
    private static final String BIG = "1.2.840.10008.1.2.2";

    @ParameterizedTest
    @CsvSource({
        "EXPLICIT_LITTLE, 1.2.840.10008.1.2.1",
        "IMPLICIT_LITTLE, 1.2.840.10008.1.2",
        "EXPLICIT_BIG, 1.2.840.10008.1.2.2",
        "EXPLICIT_LITTLE, 1.2.840.10008.1.2.4.90"
    })
    void eachTransferSyntaxIsRead(Encoding encoding, String transferSyntax) {
        assertRead(Reading.of(small(DicomBytes.of(encoding).file(transferSyntax))));
    }

    @ParameterizedTest
    @EnumSource
    void aDataSetWithoutPreambleAndMetaIsGuessed(Encoding encoding) {
        assertRead(Reading.of(small(DicomBytes.of(encoding))));
    }

    @ParameterizedTest
    @EnumSource
    void theFirstElementOverrulesAWrongTransferSyntax(Encoding encoding) {
        assertRead(Reading.of(small(DicomBytes.of(encoding).file(encoding.explicit() ? IMPLICIT : BIG))));
    }

    @Test
    void aFileThatBeginsWithItsMetaInformationIsRead() {
        assertRead(Reading.of(small(DicomBytes.of(Encoding.IMPLICIT_LITTLE).meta(IMPLICIT))));
    }

    @Test
    void aPrefixWithoutPreambleIsRead() {
        assertRead(Reading.of(
                small(DicomBytes.of(Encoding.IMPLICIT_LITTLE).raw("DICM").meta(IMPLICIT))));
    }

    @Test
    void aPreambleWithoutMetaInformationIsRead() {
        DicomBytes start =
                DicomBytes.of(Encoding.EXPLICIT_BIG).raw(new byte[128]).raw("DICM");
        assertRead(Reading.of(small(start)));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "4000000000"})
    void theStatedLengthOfTheMetaInformationIsNotBelieved(long length) {
        DicomBytes bytes =
                DicomBytes.of(Encoding.EXPLICIT_LITTLE).raw(new byte[128]).raw("DICM");
        bytes.number(0x00020000, "UL", length).text(0x00020010, "UI", DicomBytes.EXPLICIT_LITTLE);
        assertRead(Reading.of(small(bytes)));
    }

    @ParameterizedTest
    @EnumSource
    void binaryNumbersFollowTheByteOrder(Encoding encoding) {
        Reading reading = Reading.of(small(DicomBytes.of(encoding)).number(0x00280010, "US", 513));
        assertEquals(513, reading.header().value(Attribute.ROWS).integer());
    }

    @Test
    void groupLengthsOddLengthsAndPaddingDoNoHarm() {
        DicomBytes bytes = DicomBytes.of(Encoding.IMPLICIT_LITTLE)
                .number(0x00080000, "UL", 12345)
                .value(0x00080060, "CS", new byte[] {' ', 'M', 'R', ' ', 0})
                .number(0x00200000, "UL", 1)
                .value(0x0020000E, "UI", new byte[] {'1', '.', '9', 0, 0});
        Reading reading = Reading.of(bytes);
        assertEquals("MR", reading.text(Attribute.MODALITY));
        assertEquals("1.9", reading.series());
    }

    @Test
    void anElementWithoutLettersInAnExplicitDataSetIsImplicit() {
        DicomBytes implicit = DicomBytes.of(Encoding.IMPLICIT_LITTLE).text(0x00080070, "LO", "ACME");
        DicomBytes bytes = DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .file(DicomBytes.EXPLICIT_LITTLE)
                .text(0x00080060, "CS", "CT")
                .raw(implicit.toArray())
                .text(0x0020000E, "UI", "1.5");
        Reading reading = Reading.of(bytes);
        assertEquals("ACME", reading.text(Attribute.MANUFACTURER));
        assertEquals("1.5", reading.series());
    }

    @Test
    void aLongValueOnTheWayIsNotRead() {
        DicomBytes bytes = DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .file(DicomBytes.EXPLICIT_LITTLE)
                .text(0x00080060, "CS", "CT")
                .value(0x00091010, "OB", new byte[10_000_000])
                .text(0x0020000E, "UI", "1.5")
                .value(0x7FE00010, "OW", new byte[5_000_000]);
        Reading reading = Reading.of(bytes);
        assertEquals("1.5", reading.series());
        assertTrue(reading.bytesRead() < 100_000, "bytes read: " + reading.bytesRead());
    }

    private static DicomBytes small(DicomBytes start) {
        return start.basics(DicomBytes.CT, "CT", "1.2.3.4");
    }

    private static void assertRead(Reading reading) {
        assertNull(reading.fault());
        assertEquals("1.2.3.4", reading.series());
        assertEquals("CT", reading.text(Attribute.MODALITY));
        assertEquals("ACME", reading.text(Attribute.MANUFACTURER));
    }
}
