package org.cancerimaging.mappers.dicom;

import java.io.IOException;
import org.cancerimaging.mappers.dicom.source.ByteSource;

/** A small reusable buffer that slides forward over a {@link ByteSource}; what is skipped is never read. */
final class Window {

    /** Longest run of bytes that can be asked for. */
    static final int LONGEST = 4096;

    private static final int SMALLEST_READ = 2048;
    private static final int FIRST_READ = 8192;
    private static final int CAPACITY = 16384;

    private final byte[] bytes = new byte[CAPACITY];
    private ByteSource source = ByteSource.NONE;
    private long start;
    private int filled;
    private int goal;
    private long furthest = FIRST_READ - 1;

    /** Neighbouring objects have headers of much the same size: the first read is as long as the last object needed. */
    void open(ByteSource newSource) {
        source = newSource;
        start = 0;
        filled = 0;
        goal = (int) Math.min(CAPACITY, (furthest + SMALLEST_READ) / SMALLEST_READ * SMALLEST_READ);
        furthest = 0;
    }

    /** The buffer that {@link #find} gives indexes of; its content changes with the next call. */
    byte[] bytes() {
        return bytes;
    }

    long size() {
        return source.size();
    }

    /** Index in {@link #bytes()} of so many bytes at a position; negative when the source ends before. */
    int find(long position, int length) throws IOException {
        if (position < start || position + length > start + filled) {
            load(position);
        }
        furthest = Math.max(furthest, position + length);
        return position + length <= start + filled ? (int) (position - start) : -1;
    }

    /** Whether the source has so many bytes; where its size is unknown, by going there. */
    boolean reaches(long end) throws IOException {
        long size = source.size();
        return size == Long.MAX_VALUE ? end <= start + filled || find(end - 1, 1) >= 0 : end <= size;
    }

    private void load(long position) throws IOException {
        keepFrom(position);
        long size = source.size();
        while (filled < goal && start + filled < size) {
            int count = source.read(start + filled, bytes, filled, goal - filled);
            if (count <= 0) {
                break;
            }
            filled += count;
        }
        goal = CAPACITY;
    }

    private void keepFrom(long position) {
        long end = start + filled;
        if (position >= start && position < end) {
            int gone = (int) (position - start);
            System.arraycopy(bytes, gone, bytes, 0, filled - gone);
            filled -= gone;
        } else {
            filled = 0;
        }
        start = position;
    }
}
