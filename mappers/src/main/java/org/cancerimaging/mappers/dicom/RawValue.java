package org.cancerimaging.mappers.dicom;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.cancerimaging.mappers.dicom.journal.ByteCursor;
import org.cancerimaging.mappers.dicom.journal.ByteWriter;
import org.jspecify.annotations.Nullable;

/** Bytes of one value, either seen in place or held as a copy in a reused buffer. Never shown. */
final class RawValue {

    private static final int MOST_NUMBERS = 64;

    private byte[] bytes = {};
    private int offset;
    private int length;
    private Encoding encoding = Encoding.IMPLICIT_LITTLE;

    /** An empty value for each attribute. */
    static Map<Attribute, RawValue> perAttribute() {
        Map<Attribute, RawValue> values = new EnumMap<>(Attribute.class);
        for (Attribute attribute : Attribute.values()) {
            values.put(attribute, new RawValue());
        }
        return values;
    }

    /** Sees a part of somebody else's buffer. */
    void view(byte[] buffer, int from, int count, Encoding written) {
        bytes = buffer;
        offset = from;
        length = count;
        encoding = written;
    }

    /** Writes the bytes and how they are written. */
    void writeTo(ByteWriter target) {
        target.put(encoding.number());
        target.sized(bytes, offset, length);
    }

    /** Sees the next value of what {@link #writeTo} wrote. */
    void view(ByteCursor source) {
        Encoding written = Encoding.of(source.take());
        int count = (int) source.number();
        view(source.buffer(), source.pass(count), count, written);
    }

    /** Holds a copy of the other value. */
    void copy(RawValue other) {
        if (bytes.length < other.length) {
            bytes = new byte[Math.max(64, Integer.highestOneBit(other.length) * 2)];
        }
        System.arraycopy(other.bytes, other.offset, bytes, 0, other.length);
        offset = 0;
        length = other.length;
        encoding = other.encoding;
    }

    void clear() {
        length = 0;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** Leaves out padding: spaces and NULs on both sides. Only for text. */
    void trim() {
        while (length > 0 && isPadding(bytes[offset + length - 1])) {
            length--;
        }
        while (length > 0 && isPadding(bytes[offset])) {
            offset++;
            length--;
        }
    }

    boolean isAscii() {
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    boolean sameAs(RawValue other) {
        return Arrays.equals(bytes, offset, offset + length, other.bytes, other.offset, other.offset + other.length);
    }

    /** Whether this is that text byte for byte, which then needs no decoding. */
    boolean matches(String text) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[offset + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String text(CharacterSet characters) {
        return characters.decode(bytes, offset, length);
    }

    /** For values of the default repertoire: UIDs, dates, code strings. */
    String plain() {
        return new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
    }

    /** A binary number of 2 or 4 bytes, unsigned; null when it has another length. */
    @Nullable
    Integer integer() {
        if (length == 2) {
            return encoding.shortAt(bytes, offset);
        }
        if (length == 4) {
            return Math.toIntExact(Math.min(encoding.intAt(bytes, offset), Integer.MAX_VALUE));
        }
        return null;
    }

    /** Two decimal digits as a number; negative when something else stands there. */
    int twoDigits(int at) {
        if (at + 2 > length) {
            return -1;
        }
        int tens = bytes[offset + at] - '0';
        int ones = bytes[offset + at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : 10 * tens + ones;
    }

    /** First number of a decimal string (PS3.5 6.2, DS); null when it is none. */
    @Nullable
    Double decimal() {
        return DecimalText.parse(bytes, offset, end(offset));
    }

    /** All numbers of a decimal string; those that are none are left out. */
    double[] decimals() {
        double[] numbers = {};
        for (int from = offset; from < offset + length; from = end(from) + 1) {
            Double number = DecimalText.parse(bytes, from, end(from));
            if (number != null && numbers.length < MOST_NUMBERS) {
                numbers = Arrays.copyOf(numbers, numbers.length + 1);
                numbers[numbers.length - 1] = number;
            }
        }
        return numbers;
    }

    /** A binary number of 2 or 4 bytes; none where it has another length. */
    double[] wholes() {
        Integer number = integer();
        return number == null ? new double[0] : new double[] {number};
    }

    /** All finite binary numbers of eight bytes each (PS3.5 6.2, FD). */
    double[] floats() {
        double[] numbers = new double[Math.min(length / Double.BYTES, MOST_NUMBERS)];
        int count = 0;
        for (int i = 0; i < numbers.length; i++) {
            double number = Double.longBitsToDouble(encoding.longAt(bytes, offset + i * Double.BYTES));
            if (Double.isFinite(number)) {
                numbers[count++] = number;
            }
        }
        return Arrays.copyOf(numbers, count);
    }

    private int end(int from) {
        int end = from;
        while (end < offset + length && bytes[end] != '\\') {
            end++;
        }
        return end;
    }

    private static boolean isPadding(byte letter) {
        return letter == ' ' || letter == 0;
    }

    @Override
    public String toString() {
        return "RawValue[" + length + " bytes]";
    }
}
