package org.cancerimaging.mappers.dicom;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bytes of one value, either seen in place or held as a copy in a reused buffer. Never shown. */
final class RawValue {

    private static final int LONGEST_NUMBER = 64;

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

    /** First number of a decimal string (PS3.5 6.2, DS); null when it is none. */
    @Nullable
    Double decimal() {
        int end = offset;
        while (end < offset + length && bytes[end] != '\\') {
            if ("0123456789+-.eE ".indexOf(bytes[end]) < 0 && bytes[end] != 0) {
                return null;
            }
            end++;
        }
        if (end - offset > LONGEST_NUMBER) {
            return null;
        }
        return parse(new String(bytes, offset, end - offset, StandardCharsets.ISO_8859_1).trim());
    }

    private static @Nullable Double parse(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static boolean isPadding(byte letter) {
        return letter == ' ' || letter == 0;
    }

    @Override
    public String toString() {
        return "RawValue[" + length + " bytes]";
    }
}
