package org.cancerimaging.mappers.dicom.source;

import java.io.IOException;

/** A part of another source: a member that stands in its archive as it is. */
final class SliceBytes implements ByteSource {

    private final ByteSource whole;
    private final long start;
    private final long size;

    SliceBytes(ByteSource whole, long start, long size) {
        this.whole = whole;
        this.start = start;
        this.size = size;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isSeekable() {
        return whole.isSeekable();
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) throws IOException {
        long left = size - position;
        return left <= 0 ? -1 : whole.read(start + position, target, offset, (int) Math.min(length, left));
    }
}
