package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.function.Consumer;
import org.cancerimaging.mappers.dicom.DicomSeries.Code;
import org.cancerimaging.mappers.dicom.DicomSeries.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SequenceTest {

    private static final Code LUNG = new Code("SCT", "39607008", "Lung");
    private static final String SEG = "1.2.840.10008.5.1.4.1.1.66.4";
    private static final String ENHANCED_MR = "1.2.840.10008.5.1.4.1.1.4.1";

    @ParameterizedTest
    @EnumSource
    void theAnatomicRegionIsReadFromOpenAndClosedSequences(Encoding encoding) {
        for (boolean open : new boolean[] {true, false}) {
            DicomBytes bytes = DicomBytes.of(encoding).text(0x00080060, "CS", "CT");
            sequence(bytes, open, 0x00082218, "SQ", SequenceTest::lung).text(0x0020000E, "UI", "1.5");
            Reading reading = Reading.of(bytes);
            assertNull(reading.fault());
            assertEquals(List.of(LUNG), reading.header().anatomy());
            assertEquals("1.5", reading.series());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPLICIT_LITTLE", "EXPLICIT_BIG"})
    void aSequenceOfUnknownRepresentationIsImplicitInside(Encoding encoding) {
        for (boolean open : new boolean[] {true, false}) {
            DicomBytes bytes = DicomBytes.of(encoding).text(0x00080060, "CS", "CT");
            sequence(bytes, open, 0x00082218, "UN", SequenceTest::lung).text(0x0020000E, "UI", "1.5");
            assertEquals(List.of(LUNG), Reading.of(bytes).header().anatomy());
        }
    }

    @Test
    void nestedOpenSequencesOfUnknownRepresentationArePassed() {
        DicomBytes bytes = DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .text(0x00080060, "CS", "CT")
                .open(
                        0x00091010,
                        "UN",
                        outer -> outer.open(0x00091011, "", inner -> inner.text(0x0020000E, "UI", "9.9.9"))
                                .text(0x00091012, "LO", "x"))
                .text(0x0020000E, "UI", "1.5");
        Reading reading = Reading.of(bytes);
        assertNull(reading.fault());
        assertEquals("1.5", reading.series());
    }

    @Test
    void valuesInsideOtherSequencesAreNotTakenForTheObjectsOwn() {
        DicomBytes bytes = DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .text(0x00080060, "CS", "CT")
                .open(0x00081115, "SQ", item -> item.text(0x0020000E, "UI", "9.9.9"))
                .closed(0x00081115, "SQ", item -> item.text(0x0020000E, "UI", "9.9.8"));
        assertEquals("", Reading.of(bytes).series());
    }

    @Test
    void fragmentsOfAnIconArePassed() {
        DicomBytes fragments = DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .head(Element.ITEM, "", 0)
                .head(Element.ITEM, "", 6)
                .raw("abcdef")
                .head(Element.SEQUENCE_END, "", 0);
        DicomBytes bytes = DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .text(0x00080060, "CS", "CT")
                .open(
                        0x00091010,
                        "SQ",
                        icon -> icon.head(0x7FE00010, "OB", DicomBytes.UNDEFINED)
                                .raw(fragments.toArray()))
                .text(0x0020000E, "UI", "1.5");
        assertEquals("1.5", Reading.of(bytes).series());
    }

    @ParameterizedTest
    @EnumSource
    void segmentsAreReadWithTheirCodes(Encoding encoding) {
        DicomBytes bytes = DicomBytes.of(encoding)
                .basics(SEG, "SEG", "1.5")
                .open(
                        0x00620002,
                        "SQ",
                        item -> item.code(0x00620003, "SCT", "49755003", "Morphologic abnormality")
                                .number(0x00620004, "US", 3)
                                .text(0x00620005, "LO", "Jane's lesion")
                                .text(0x00620008, "CS", "MANUAL")
                                .code(0x0062000F, "SCT", "108369006", "Neoplasm")
                                .code(0x00082218, "SCT", "39607008", "Lung"));
        Segment expected = new Segment(
                3,
                "MANUAL",
                new Code("SCT", "49755003", "Morphologic abnormality"),
                new Code("SCT", "108369006", "Neoplasm"),
                List.of(LUNG));
        assertEquals(List.of(expected), Reading.of(bytes).header().segments());
    }

    @Test
    void sharedFunctionalGroupsGiveTheNumbersOfMultiFrameObjects() {
        DicomBytes bytes = DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .basics(ENHANCED_MR, "MR", "1.5")
                .open(
                        0x52009229,
                        "SQ",
                        item -> item.open(
                                        0x00289110,
                                        "SQ",
                                        measures -> measures.text(0x00180050, "DS", "2.5")
                                                .text(0x00280030, "DS", "0.7\\0.7"))
                                .open(
                                        0x00209071,
                                        "SQ",
                                        anatomy -> lung(anatomy.text(0x00209072, "CS", "L")
                                                .head(0x00082218, "SQ", 0))));
        Header header = Reading.of(bytes).header();
        assertEquals(2.5, header.value(Attribute.SLICE_THICKNESS).decimal());
        assertEquals(0.7, header.value(Attribute.PIXEL_SPACING).decimal());
        assertEquals("L", header.text(Attribute.IMAGE_LATERALITY));
    }

    @Test
    void aBrokenItemInsideAKnownLengthHarmsNothingBehindIt() {
        DicomBytes bytes = DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .text(0x00080060, "CS", "CT")
                .value(0x00082218, "SQ", new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
                .text(0x0020000E, "UI", "1.5");
        Reading reading = Reading.of(bytes);
        assertEquals("1.5", reading.series());
        assertEquals(DicomProblem.BROKEN_SEQUENCE, reading.problem());
    }

    private static DicomBytes sequence(DicomBytes bytes, boolean open, int tag, String vr, Consumer<DicomBytes> item) {
        return open ? bytes.open(tag, vr, item) : bytes.closed(tag, vr, item);
    }

    private static void lung(DicomBytes item) {
        item.text(0x00080100, "SH", LUNG.value())
                .text(0x00080102, "SH", LUNG.scheme())
                .text(0x00080104, "LO", LUNG.meaning());
    }
}
