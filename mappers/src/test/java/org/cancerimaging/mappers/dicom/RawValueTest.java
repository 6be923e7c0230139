package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawValueTest {

    @ParameterizedTest
    @CsvSource({"2.5, 2.5", "' 1e-3 ', 0.001", "0.75\\0.8, 0.75", "-1, -1", "+7., 7"})
    void decimalStringsAreNumbers(String text, double number) {
        assertEquals(number, value(text).decimal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NaN", "Infinity", "1e999", "0x1p3", "1d", "1,5", "abc", "\\2", "1 2"})
    void everythingElseIsNone(String text) {
        assertNull(value(text).decimal());
    }

    @Test
    void anEndlessRowOfDigitsIsNoNumber() {
        assertNull(value("1".repeat(4000)).decimal());
    }

    @Test
    void binaryNumbersAreUnsigned() {
        assertEquals(65535, binary(Encoding.EXPLICIT_LITTLE, 0xFF, 0xFF).integer());
        assertEquals(512, binary(Encoding.EXPLICIT_LITTLE, 0, 2).integer());
        assertEquals(2, binary(Encoding.EXPLICIT_BIG, 0, 2).integer());
        assertEquals(
                Integer.MAX_VALUE,
                binary(Encoding.EXPLICIT_BIG, 0xFF, 0xFF, 0xFF, 0xFF).integer());
    }

    @Test
    void aBinaryNumberOfAnotherLengthIsNone() {
        assertNull(binary(Encoding.EXPLICIT_LITTLE, 1).integer());
        assertNull(value("51200").integer());
    }

    @Test
    void trimmingTakesSpacesAndNulsFromBothSides() {
        RawValue value = value(" \0CT \0");
        value.trim();
        assertTrue(value.matches("CT"));
        assertFalse(value.matches("C"));
        RawValue padding = value("  \0");
        padding.trim();
        assertTrue(padding.isEmpty());
    }

    @Test
    void aCopyDoesNotChangeWithTheBufferItCameFrom() {
        byte[] buffer = "SECRET".getBytes(StandardCharsets.US_ASCII);
        RawValue view = new RawValue();
        view.view(buffer, 0, buffer.length, Encoding.EXPLICIT_LITTLE);
        RawValue copy = new RawValue();
        copy.copy(view);
        buffer[0] = 'X';
        assertTrue(copy.matches("SECRET"));
        assertFalse(copy.sameAs(view));
        assertEquals("RawValue[6 bytes]", copy.toString());
    }

    private static RawValue value(String text) {
        RawValue value = new RawValue();
        value.view(text.getBytes(StandardCharsets.ISO_8859_1), 0, text.length(), Encoding.EXPLICIT_LITTLE);
        return value;
    }

    private static RawValue binary(Encoding encoding, int... bytes) {
        RawValue value = new RawValue();
        byte[] buffer = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            buffer[i] = (byte) bytes[i];
        }
        value.view(buffer, 0, buffer.length, encoding);
        return value;
    }
}
