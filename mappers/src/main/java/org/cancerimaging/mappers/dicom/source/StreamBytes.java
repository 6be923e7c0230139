package org.cancerimaging.mappers.dicom.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A stream read by position: forward as far as wanted, back by 64 KiB. A stream that breaks ends there; whoever reads
 * on behind the object asks {@link #requireSound()}.
 */
public final class StreamBytes implements ByteSource {

    /** Bytes that can be gone back. */
    static final int KEPT = 1 << 16;

    private static final int CHUNK = 8192;

    private final InputStream stream;
    private final long size;
    private final IntPredicate admitted;
    private byte[] buffer = new byte[2 * CHUNK];
    private long start;
    private int filled;
    private @Nullable SourceProblem problem;

    /** Reads a stream of unknown length, e.g. standard input. Closing it is the caller's. */
    public StreamBytes(InputStream stream) {
        this(stream, Long.MAX_VALUE, count -> true);
    }

    /** The predicate hears of each piece and says whether more may come. */
    StreamBytes(InputStream stream, long size, IntPredicate admitted) {
        this.stream = stream;
        this.size = size;
        this.admitted = admitted;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) {
        if (position < start) {
            throw new IllegalArgumentException("only " + KEPT + " bytes are kept");
        }
        while (position >= start + filled) {
            if (!fill()) {
                return -1;
            }
        }
        int at = (int) (position - start);
        int count = Math.min(length, filled - at);
        System.arraycopy(buffer, at, target, offset, count);
        return count;
    }

    /** Throws when the stream broke before its end. */
    void requireSound() throws ArchiveFault {
        if (problem != null) {
            throw new ArchiveFault(problem, start + filled);
        }
    }

    /** Throws when the stream was stopped because it grows out of proportion. */
    void requireHarmless() throws ArchiveFault {
        if (problem == SourceProblem.ARCHIVE_TOO_LARGE) {
            throw new ArchiveFault(problem, start + filled);
        }
    }

    private boolean fill() {
        makeRoom();
        int count = next();
        if (count > 0) {
            filled += count;
        }
        return count > 0;
    }

    private int next() {
        if (problem != null) {
            return -1;
        }
        try {
            int count = stream.read(buffer, filled, CHUNK);
            if (count > 0 && !admitted.test(count)) {
                problem = SourceProblem.ARCHIVE_TOO_LARGE;
                return -1;
            }
            return count;
        } catch (IOException broken) {
            problem = SourceProblem.BROKEN_ARCHIVE;
            return -1;
        }
    }

    private void makeRoom() {
        if (filled + CHUNK <= buffer.length) {
            return;
        }
        if (buffer.length < 2 * KEPT) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
            return;
        }
        int gone = filled - KEPT;
        System.arraycopy(buffer, gone, buffer, 0, KEPT);
        start += gone;
        filled = KEPT;
    }
}
