package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeflateTest {

    @Test
    void aDeflatedDataSetIsRead() {
        Reading reading = Reading.of(deflated(dataSet(0)));
        assertNull(reading.fault());
        assertEquals("1.5", reading.series());
        assertEquals("CT", reading.text(Attribute.MODALITY));
    }

    @Test
    void valuesAcrossTheEdgesOfTheWindowAreRead() {
        for (int private1 = 8000; private1 < 8400; private1 += 7) {
            assertEquals("1.5", Reading.of(deflated(dataSet(private1))).series(), "value of " + private1);
        }
    }

    @Test
    void aBombIsInflatedOnlyToTheLimit() {
        byte[] bomb = dataSet((int) InflatedBytes.LIMIT + 1_000_000);
        DicomBytes file = deflated(bomb);
        assertTrue(file.size() < 1_000_000, "size of the bomb: " + file.size());
        Reading reading = Reading.of(file);
        assertEquals(DicomProblem.DEFLATED_TOO_LARGE, reading.problem());
        assertEquals("", reading.series());
    }

    @Test
    void aLieAboutALengthInDeflatedDataIsTold() {
        DicomBytes lie = DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .text(0x00080060, "CS", "CT")
                .head(0x00091010, "OB", 3_000_000_000L)
                .raw(new byte[100]);
        assertNotNull(Reading.of(deflated(lie.toArray())).fault());
    }

    @Test
    void brokenDeflateIsToldAndWhatCameBeforeIsKept() {
        byte[] noise = new byte[200_000];
        new Random(7).nextBytes(noise);
        byte[] data = DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .text(0x00080060, "CS", "CT")
                .value(0x00091010, "OB", noise)
                .text(0x0020000E, "UI", "1.5")
                .toArray();
        byte[] file = deflated(data).toArray();
        Arrays.fill(file, file.length / 2, file.length, (byte) 0xFF);
        Reading reading = Reading.of(file);
        assertNotNull(reading.fault());
        assertEquals("CT", reading.text(Attribute.MODALITY));
        assertEquals("", reading.series());
    }

    private static byte[] dataSet(int privateLength) {
        return DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .text(0x00080060, "CS", "CT")
                .value(0x00091010, "OB", new byte[privateLength])
                .text(0x0020000E, "UI", "1.5")
                .toArray();
    }

    private static DicomBytes deflated(byte[] dataSet) {
        return DicomBytes.of(Encoding.EXPLICIT_LITTLE).file(DicomBytes.DEFLATED).deflated(dataSet);
    }
}
