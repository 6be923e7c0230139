package org.cancerimaging.server.validation;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;

/** Breaks off a body that trickles in: whoever sends slowly would keep a place from others. */
final class TimedStream extends FilterInputStream {

    private final long end;

    TimedStream(InputStream in, int seconds) {
        super(in);
        this.end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    @Override
    public int read() throws IOException {
        check();
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        check();
        return super.read(bytes, offset, length);
    }

    private void check() throws IOException {
        if (System.nanoTime() - end > 0) {
            throw new IOException("The body takes too long to arrive");
        }
    }
}
