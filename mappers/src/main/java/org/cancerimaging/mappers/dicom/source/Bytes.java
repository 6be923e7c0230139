package org.cancerimaging.mappers.dicom.source;

import java.io.IOException;

/** Reads whole pieces of a {@link ByteSource} and little-endian numbers in them. */
final class Bytes {

    private Bytes() {}

    /** Fills the target from a position on; answers how many bytes there were. */
    static int fill(ByteSource source, long position, byte[] target) throws IOException {
        int filled = 0;
        while (filled < target.length) {
            int count = source.read(position + filled, target, filled, target.length - filled);
            if (count <= 0) {
                break;
            }
            filled += count;
        }
        return filled;
    }

    /** So many bytes at a position; a fault when the source ends before. */
    static byte[] exactly(ByteSource source, long position, int length) throws IOException {
        byte[] target = new byte[length];
        if (position < 0 || fill(source, position, target) < length) {
            throw new ArchiveFault(SourceProblem.BROKEN_ARCHIVE, Math.max(0, position));
        }
        return target;
    }

    static int shortAt(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | ((bytes[at + 1] & 0xFF) << 8);
    }

    /** Unsigned. */
    static long intAt(byte[] bytes, int at) {
        return shortAt(bytes, at) | ((long) shortAt(bytes, at + 2) << 16);
    }

    static long longAt(byte[] bytes, int at) {
        return intAt(bytes, at) | (intAt(bytes, at + 4) << 32);
    }
}
