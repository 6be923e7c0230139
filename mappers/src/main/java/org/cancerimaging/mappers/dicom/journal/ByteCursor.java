package org.cancerimaging.mappers.dicom.journal;

import java.nio.charset.StandardCharsets;

/** Reads what a {@link ByteWriter} wrote. Only for bytes that were sealed or never left, which are as they were written. */
public final class ByteCursor {

    private final byte[] bytes;
    private final int end;
    private int at;

    /** Reads what stands in this part of an array. */
    public ByteCursor(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** Whether something is left. */
    public boolean hasMore() {
        return at < end;
    }

    /** The next byte, 0 to 255. */
    public int take() {
        return bytes[at++] & 0xFF;
    }

    /** The next number. */
    public long number() {
        long value = 0;
        int shift = 0;
        byte next = bytes[at++];
        while (next < 0) {
            value |= (long) (next & 0x7F) << shift;
            shift += 7;
            next = bytes[at++];
        }
        return value | ((long) next << shift);
    }

    /** The next eight bytes. */
    public long fixed() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = (value << 8) | take();
        }
        return value;
    }

    /** The next text. */
    public String text() {
        int length = (int) number();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    /** The next bytes that stand behind their number. */
    public ByteCursor sized() {
        int length = (int) number();
        at += length;
        return new ByteCursor(bytes, at - length, at);
    }

    /** Another cursor from where this one stands. */
    public ByteCursor again() {
        return new ByteCursor(bytes, at, end);
    }

    /** Where the next byte stands. */
    public int position() {
        return at;
    }

    /** Bytes left. */
    public int remaining() {
        return end - at;
    }

    /** Passes so many bytes and answers where in {@link #buffer()} they begin. */
    public int pass(int count) {
        at += count;
        return at - count;
    }

    /** The bytes read from. */
    public byte[] buffer() {
        return bytes;
    }
}
