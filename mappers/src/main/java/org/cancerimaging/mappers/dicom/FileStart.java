package org.cancerimaging.mappers.dicom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Finds where a file's first element stands: behind a preamble or not, with file meta information or not. */
final class FileStart {

    /** Answer for a file that is no DICOM object. */
    static final long NOT_DICOM = -1;

    /** Answer for an archive, which may well hold DICOM objects. */
    static final long ARCHIVE = -2;

    private static final byte[] PREFIX = "DICM".getBytes(StandardCharsets.US_ASCII);
    private static final long PREAMBLE = 128;
    private static final int LONGEST_FIRST_VALUE = 4096;
    private static final int LAST_FIRST_ELEMENT = 0x0070;
    private static final List<byte[]> ARCHIVES = List.of(
            bytes(0x1F, 0x8B),
            bytes('P', 'K', 3, 4),
            bytes('B', 'Z', 'h'),
            bytes(0x28, 0xB5, 0x2F, 0xFD),
            bytes(0xFD, '7', 'z', 'X', 'Z', 0),
            bytes('7', 'z', 0xBC, 0xAF, 0x27, 0x1C));
    private static final byte[] TAR = "ustar".getBytes(StandardCharsets.US_ASCII);
    private static final int TAR_POSITION = 257;

    private FileStart() {}

    /** Position of the first element, else {@link #NOT_DICOM} or {@link #ARCHIVE}. */
    static long find(Window window) throws IOException {
        if (stands(window, PREAMBLE, PREFIX)) {
            return PREAMBLE + PREFIX.length;
        }
        if (stands(window, 0, PREFIX)) {
            return PREFIX.length;
        }
        if (beginsWithDataSet(window)) {
            return 0;
        }
        return isArchive(window) ? ARCHIVE : NOT_DICOM;
    }

    /** How the data set at a position is written, by its first element; what was declared decides where it can. */
    static Encoding encoding(Window window, long position, Encoding declared) throws IOException {
        int at = window.find(position, 8);
        if (at < 0) {
            return declared;
        }
        byte[] bytes = window.bytes();
        boolean little = bytes[at] == 8 && bytes[at + 1] == 0;
        boolean big = bytes[at] == 0 && bytes[at + 1] == 8;
        boolean bigEndian = big || (declared.bigEndian() && !little);
        return Encoding.of(Vr.isLetters(Vr.at(bytes, at + 4)), bigEndian);
    }

    private static boolean stands(Window window, long position, byte[] expected) throws IOException {
        int at = window.find(position, expected.length);
        return at >= 0 && Arrays.equals(window.bytes(), at, at + expected.length, expected, 0, expected.length);
    }

    private static boolean isArchive(Window window) throws IOException {
        for (byte[] magic : ARCHIVES) {
            if (stands(window, 0, magic)) {
                return true;
            }
        }
        return stands(window, TAR_POSITION, TAR);
    }

    private static boolean beginsWithDataSet(Window window) throws IOException {
        Encoding encoding = encoding(window, 0, Encoding.IMPLICIT_LITTLE);
        Element element = new Element();
        if (!element.read(window, 0, encoding)) {
            return false;
        }
        int group = element.tag() >>> 16;
        boolean expectedGroup = group == 0x0002 || group == 0x0008;
        return expectedGroup
                && (element.tag() & 0xFFFF) <= LAST_FIRST_ELEMENT
                && element.length() <= LONGEST_FIRST_VALUE
                && isFollowed(window, element, encoding);
    }

    /** A second element that stands in order makes a chance hit in some other format improbable. */
    private static boolean isFollowed(Window window, Element first, Encoding encoding) throws IOException {
        long end = first.valuePosition() + first.length();
        if (end >= window.size()) {
            return end == window.size();
        }
        int tag = first.tag();
        Element second = new Element();
        return second.read(window, end, encoding)
                && Integer.compareUnsigned(second.tag(), tag) > 0
                && second.tag() >>> 16 <= 0x0010;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
