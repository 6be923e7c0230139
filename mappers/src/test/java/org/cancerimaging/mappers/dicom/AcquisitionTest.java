package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cancerimaging.mappers.dicom.DicomSeries.Code;
import org.cancerimaging.mappers.dicom.DicomSeries.Measurement;
import org.cancerimaging.mappers.dicom.DicomSeries.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcquisitionTest {

    private static final String STORAGE = "1.2.840.10008.5.1.4.1.1.";

    @Test
    void framesGiveAllTheirEchoTimesAndDiffusionWeightings() {
        DicomBytes frames = DicomBytes.of(Encoding.EXPLICIT_LITTLE);
        for (double b : new double[] {1000, 0, 500, 0}) {
            frames.closed(
                    0x52009230,
                    "SQ",
                    frame -> frame.closed(0x00189114, "SQ", echo -> echo.value(0x00189082, "FD", real(80)))
                            .closed(0x00189117, "SQ", diffusion -> diffusion.value(0x00189087, "FD", real(b)))
                            .closed(0x00209116, "SQ", plane -> plane.text(0x00200037, "DS", "1\\0\\0\\0\\1\\0")));
        }
        Header header = Reading.of(object("4.1", "MR").raw(frames.toArray())).header();
        assertEquals(
                Map.of(Quantity.ECHO_TIME, List.of(80.0), Quantity.B_VALUE, List.of(0.0, 500.0, 1000.0)),
                header.quantities().asMap());
        assertEquals(Set.of("AXIAL"), header.planes());
    }

    @Test
    void aMeasurementKnowsFindingAndSiteOfItsGroup() {
        DicomBytes number = DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .code(0x0040A043, "SCT", "118565006", "Volume")
                .closed(
                        0x0040A300,
                        "SQ",
                        value -> value.code(0x004008EA, "UCUM", "mm3", "mm3").text(0x0040A30A, "DS", "12.5"));
        Code lung = new Code("SCT", "39607008", "Lung");
        Code nodule = new Code("SCT", "27925004", "Nodule");
        Header header = Reading.of(object("88.34", "SR")
                        .closed(
                                ContentSink.CONTENT,
                                "SQ",
                                group -> group.code(0x0040A043, "DCM", "125007", "Measurement Group")
                                        .value(
                                                ContentSink.CONTENT,
                                                "SQ",
                                                items(coded("121071", nodule), number, site(lung)))))
                .header();
        Measurement expected = new Measurement(
                new Code("SCT", "118565006", "Volume"), 12.5, new Code("UCUM", "mm3", "mm3"), null, nodule, lung);
        assertEquals(List.of(expected), header.measurements());
    }

    @Test
    void regionsOfAStructureSetHaveNameMethodAndType() {
        Header header = Reading.of(object("481.3", "RTSTRUCT")
                        .closed(
                                RegionSink.REGIONS,
                                "SQ",
                                region -> region.text(0x30060022, "IS", "7")
                                        .text(0x30060026, "LO", "Liver")
                                        .text(0x30060036, "CS", "MANUAL"))
                        .closed(
                                RegionSink.OBSERVATIONS,
                                "SQ",
                                observation ->
                                        observation.text(0x30060084, "IS", "7").text(0x300600A4, "CS", "ORGAN")))
                .header();
        assertEquals(Map.of(7, new Region(7, "Liver", "MANUAL", "ORGAN")), header.regions());
    }

    @ParameterizedTest
    @CsvSource({"093000.00, 101500, 45", "2350, 0010, 20"})
    void theInjectionIsToldAsMinutesBeforeTheSeries(String injected, String began, double minutes) {
        Header header = Reading.of(DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                        .text(0x00080016, "UI", STORAGE + "128")
                        .text(0x00080031, "TM", began)
                        .text(0x0020000E, "UI", "1.5")
                        .closed(
                                RadiopharmaceuticalSink.INFORMATION,
                                "SQ",
                                item -> item.text(0x00181072, "TM", injected)
                                        .code(0x00540300, "SRT", "C-111A1", "^18^Fluorine")))
                .header();
        assertEquals(
                Map.of(Quantity.UPTAKE_TIME, List.of(minutes)),
                header.quantities().asMap());
        assertEquals(List.of(new Code("SRT", "C-111A1", "^18^Fluorine")), header.codes(CodeRole.RADIONUCLIDE));
    }

    @ParameterizedTest
    @CsvSource({
        "1\\0\\0\\0\\1\\0, AXIAL",
        "1\\0\\0\\0\\0\\-1, CORONAL",
        "0\\1\\0\\0\\0\\-1, SAGITTAL",
        "0.7\\0.7\\0\\0\\0\\-1, OBLIQUE",
        "1\\0\\0, ''",
        "9\\9\\9\\9\\9\\9, ''"
    })
    void thePlaneFollowsFromTheDirections(String cosines, String plane) {
        byte[] bytes = cosines.getBytes(StandardCharsets.US_ASCII);
        RawValue value = new RawValue();
        value.view(bytes, 0, bytes.length, Encoding.EXPLICIT_LITTLE);
        assertEquals(plane, Plane.of(value.decimals()));
    }

    @ParameterizedTest
    @CsvSource({"1.5, 1.5", "' -0.25 ', -0.25", "1e3, 1000", "12345678901234567890, 1.2345678901234567e19", "+7, 7"})
    void decimalStringsAreReadAsTheStandardWritesThem(String text, double number) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertEquals(number, DecimalText.parse(bytes, 0, bytes.length));
    }

    @ParameterizedTest
    @CsvSource({"''", "1.2.3", "x", "-", "1e999", "NaN"})
    void whatIsNoDecimalStringIsNoNumber(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertEquals(null, DecimalText.parse(bytes, 0, bytes.length));
    }

    @Test
    void ofTooManyNumbersTheSmallestAndTheLargestStay() {
        for (double[] order : new double[][] {{5, 1, 4, 2, 3, 9}, {9, 3, 2, 4, 1, 5}, {1, 2, 3, 4, 5, 9}}) {
            double[] held = DistinctNumbers.NONE;
            for (double number : order) {
                held = DistinctNumbers.with(held, number, 3);
            }
            assertArrayEquals(new double[] {1, 2, 9}, held);
        }
    }

    private static DicomBytes object(String kind, String modality) {
        return DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .file(DicomBytes.EXPLICIT_LITTLE)
                .basics(STORAGE + kind, modality, "1.5");
    }

    private static DicomBytes coded(String name, Code code) {
        return DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .code(0x0040A043, "DCM", name, "Finding")
                .code(0x0040A168, code.scheme(), code.value(), code.meaning());
    }

    private static DicomBytes site(Code code) {
        return DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .code(0x0040A043, "SRT", "G-C0E3", "Finding Site")
                .code(0x0040A168, code.scheme(), code.value(), code.meaning());
    }

    private static byte[] items(DicomBytes... contents) {
        DicomBytes all = DicomBytes.of(Encoding.EXPLICIT_LITTLE);
        for (DicomBytes content : contents) {
            all.head(Element.ITEM, "", content.size()).raw(content.toArray());
        }
        return all.toArray();
    }

    private static byte[] real(double number) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(number)
                .array();
    }
}
