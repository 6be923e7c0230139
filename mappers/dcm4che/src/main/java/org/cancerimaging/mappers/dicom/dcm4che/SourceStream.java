package org.cancerimaging.mappers.dicom.dcm4che;

import java.io.IOException;
import java.io.InputStream;
import org.cancerimaging.mappers.dicom.source.ByteSource;

/** Bytes read by position, as a stream. */
final class SourceStream extends InputStream {

    private final ByteSource source;
    private long position;

    SourceStream(ByteSource source) {
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) == 1 ? one[0] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = length == 0 ? 0 : source.read(position, target, offset, length);
        position += Math.max(0, count);
        return length > 0 && count <= 0 ? -1 : count;
    }

    /** Jumps: what is skipped need not be read. */
    @Override
    public long skip(long wanted) {
        long count = Math.max(0, Math.min(wanted, source.size() - position));
        position += count;
        return count;
    }
}
