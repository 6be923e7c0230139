package org.cancerimaging.mappers.dicom;

import org.cancerimaging.mappers.dicom.source.ByteSource;

/** A byte array as a source; counts what is really read of it. */
final class MemoryBytes implements ByteSource {

    private final byte[] bytes;
    private long read;

    MemoryBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    long read() {
        return read;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) {
        if (position >= bytes.length) {
            return -1;
        }
        int count = (int) Math.min(length, bytes.length - position);
        System.arraycopy(bytes, (int) position, target, offset, count);
        read += count;
        return count;
    }
}
