package org.cancerimaging.mappers.dicom.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The body of an answer, up to 64 MiB and as long as there is time. */
final class LimitedStream extends FilterInputStream {

    private static final long MOST = 64L << 20;

    private long read;

    LimitedStream(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) == 1 ? one[0] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        read += Math.max(0, count);
        if (read > MOST) {
            throw new WebFault(WebProblem.TOO_LARGE, "answer");
        }
        return count;
    }

    /** Ends reading from another thread, which then meets a broken stream. */
    void abandon() {
        try {
            close();
        } catch (IOException alreadyBroken) {
            throw new UncheckedIOException(alreadyBroken);
        }
    }
}
