package org.cancerimaging.mappers.dicom.source;

import java.nio.charset.StandardCharsets;

/** One header block of a tar archive (POSIX.1-2017 pax, ustar interchange format; GNU and v7 variants). */
final class TarHeader {

    static final int BLOCK = 512;

    private static final int CHECKSUM = 148;
    private static final int SIZE = 124;
    private static final int TYPE = 156;
    private static final int MAGIC = 257;
    private static final int PREFIX = 345;

    private final byte[] block;

    TarHeader(byte[] block) {
        this.block = block;
    }

    /** Whether only zeros stand here: the end of the archive. */
    boolean isEnd() {
        for (byte one : block) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the checksum is right; bytes that are no header hardly ever have one. */
    boolean isSound() {
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= CHECKSUM && i < CHECKSUM + 8 ? ' ' : block[i] & 0xFF;
        }
        return block[0] != 0 && sum == number(CHECKSUM, 8);
    }

    /** In bytes; negative where it is no number. */
    long size() {
        return number(SIZE, 12);
    }

    char type() {
        return (char) (block[TYPE] & 0xFF);
    }

    String name() {
        String name = text(0, 100);
        boolean posix = text(MAGIC, 6).equals("ustar") && block[MAGIC + 5] == 0;
        String prefix = posix ? text(PREFIX, 155) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private String text(int from, int length) {
        int end = from;
        while (end < from + length && block[end] != 0) {
            end++;
        }
        return new String(block, from, end - from, StandardCharsets.UTF_8);
    }

    /** Octal digits, or a big-endian number after a byte 0x80 (GNU). */
    private long number(int from, int length) {
        if ((block[from] & 0x80) != 0) {
            return binary(from, length);
        }
        long number = 0;
        for (char digit : text(from, length).trim().toCharArray()) {
            if (digit < '0' || digit > '7') {
                return -1;
            }
            number = (number << 3) | (digit - '0');
        }
        return number;
    }

    private long binary(int from, int length) {
        long number = block[from] & 0x7F;
        for (int i = from + 1; i < from + length; i++) {
            if (number >>> 54 != 0) {
                return -1;
            }
            number = (number << 8) | (block[i] & 0xFF);
        }
        return number;
    }
}
