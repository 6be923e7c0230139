package org.cancerimaging.mappers.dicom;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Many byte strings that are looked for in one pass, each by the two bytes that it begins with. */
final class Spellings {

    private static final byte[][] NONE = {};

    private final byte[][][] byStart = new byte[1 << 16][][];

    /** Looks for these, of two bytes or more. */
    Spellings(List<byte[]> sought) {
        Arrays.fill(byStart, NONE);
        for (byte[] one : sought) {
            if (one.length < 2) {
                throw new IllegalArgumentException("anything holds a spelling of " + one.length + " bytes");
            }
            int start = start(one, 0);
            byte[][] more = Arrays.copyOf(byStart[start], byStart[start].length + 1);
            more[more.length - 1] = one;
            byStart[start] = more;
        }
    }

    /** Those that the bytes hold, each byte as the character of its number. */
    Set<String> in(byte[] bytes) {
        Set<String> found = new LinkedHashSet<>();
        for (int at = 0; at + 1 < bytes.length; at++) {
            for (byte[] one : byStart[start(bytes, at)]) {
                int end = at + one.length;
                if (end <= bytes.length && Arrays.equals(bytes, at, end, one, 0, one.length)) {
                    found.add(new String(one, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return found;
    }

    private static int start(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }
}
