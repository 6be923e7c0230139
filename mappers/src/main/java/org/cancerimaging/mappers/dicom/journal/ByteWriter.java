package org.cancerimaging.mappers.dicom.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes under construction in a buffer that grows and is used again. Not thread-safe. */
public final class ByteWriter {

    private byte[] bytes = new byte[1024];
    private int length;

    /** An empty writer. */
    public ByteWriter() {}

    /** Begins anew. */
    public void clear() {
        length = 0;
    }

    /** Bytes written. */
    public int length() {
        return length;
    }

    /** Writes the lowest eight bits. */
    public void put(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    /** Writes a number that is mostly small and not negative; 1 to 10 bytes. */
    public void number(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /** Writes eight bytes. */
    public void fixed(long value) {
        room(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (value >>> shift);
        }
    }

    /** Writes bytes behind their number. */
    public void sized(byte[] source, int from, int count) {
        number(count);
        raw(source, from, count);
    }

    /** Writes what another writer holds, behind its length. */
    public void sized(ByteWriter other) {
        sized(other.bytes, 0, other.length);
    }

    /** Writes a text. */
    public void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        sized(encoded, 0, encoded.length);
    }

    /** Reads what has been written; valid until more is written. */
    public ByteCursor cursor() {
        return new ByteCursor(bytes, 0, length);
    }

    /** The buffer, of which {@link #length()} bytes count; valid until more is written. */
    byte[] buffer() {
        return bytes;
    }

    private void raw(byte[] source, int from, int count) {
        room(count);
        System.arraycopy(source, from, bytes, length, count);
        length += count;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }
}
