package org.cancerimaging.mappers.dicom.source;

import java.io.IOException;
import java.util.Arrays;

/** Bytes in memory: what must be read in any order and cannot be where it stands, or what a server answered. */
public final class MemoryBytes implements ByteSource {

    /** Largest zip archive that is read from inside another archive, in bytes. */
    static final int LARGEST = 64 << 20;

    private final byte[] bytes;

    /** Sees the array; it must not change. */
    public MemoryBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The source itself where any position of it can be read, else a copy. */
    static ByteSource seekable(ByteSource source) throws IOException {
        if (source.isSeekable()) {
            return source;
        }
        byte[] copy = new byte[1 << 16];
        int filled = 0;
        int count = 0;
        while ((count = source.read(filled, copy, filled, copy.length - filled)) > 0) {
            filled += count;
            if (filled > LARGEST) {
                throw new ArchiveFault(SourceProblem.ARCHIVE_TOO_LARGE, filled);
            }
            copy = filled == copy.length ? Arrays.copyOf(copy, 2 * filled) : copy;
        }
        return new MemoryBytes(Arrays.copyOf(copy, filled));
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public boolean isSeekable() {
        return true;
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) {
        if (position >= bytes.length) {
            return -1;
        }
        int count = (int) Math.min(length, bytes.length - position);
        System.arraycopy(bytes, (int) position, target, offset, count);
        return count;
    }
}
