package org.cancerimaging.mappers.dicom;

import java.io.Closeable;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.cancerimaging.mappers.dicom.source.ByteSource;
import org.jspecify.annotations.Nullable;

/**
 * The data set of a deflated file (PS3.5 A.5), inflated only as far as it is asked for and never beyond a limit.
 * What goes wrong ends the data and is told by {@link #problem()}.
 */
final class InflatedBytes implements ByteSource, Closeable {

    /** Bytes of inflated data after which reading stops. */
    static final long LIMIT = 64L << 20;

    private static final int CHUNK = 8192;

    private final ByteSource deflated;
    private final Inflater inflater;
    private final byte[] input = new byte[CHUNK];
    private final byte[] skipped = new byte[CHUNK];
    private long inputPosition;
    private long produced;
    private @Nullable DicomProblem problem;

    InflatedBytes(ByteSource deflated, long start) throws IOException {
        this.deflated = deflated;
        this.inputPosition = start;
        this.inflater = new Inflater(!hasZlibHeader(start));
    }

    /** What ended the data early; null when nothing did. */
    @Nullable
    DicomProblem problem() {
        return problem;
    }

    @Override
    public long size() {
        return Long.MAX_VALUE;
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) throws IOException {
        while (produced < position) {
            if (inflate(skipped, 0, (int) Math.min(CHUNK, position - produced)) <= 0) {
                return -1;
            }
        }
        return inflate(target, offset, length);
    }

    @Override
    public void close() {
        inflater.end();
    }

    private boolean hasZlibHeader(long start) throws IOException {
        if (deflated.read(start, input, 0, 2) < 2) {
            return false;
        }
        int header = ((input[0] & 0xFF) << 8) | (input[1] & 0xFF);
        return (header & 0x0F00) == 0x0800 && header % 31 == 0;
    }

    private int inflate(byte[] target, int offset, int length) throws IOException {
        if (problem != null) {
            return -1;
        }
        if (produced >= LIMIT) {
            problem = DicomProblem.DEFLATED_TOO_LARGE;
            return -1;
        }
        long before = produced;
        try {
            inflateSome(target, offset, length);
        } catch (DataFormatException broken) {
            problem = DicomProblem.BROKEN_DEFLATE;
        }
        // Also counts what came out before the fault.
        produced = inflater.getBytesWritten();
        return (int) (produced - before);
    }

    private void inflateSome(byte[] target, int offset, int length) throws IOException, DataFormatException {
        boolean more = true;
        while (more && inflater.inflate(target, offset, length) == 0) {
            more = !inflater.finished() && !inflater.needsDictionary() && fill();
        }
    }

    private boolean fill() throws IOException {
        int count = deflated.read(inputPosition, input, 0, CHUNK);
        if (count <= 0) {
            return false;
        }
        inputPosition += count;
        inflater.setInput(input, 0, count);
        return true;
    }
}
