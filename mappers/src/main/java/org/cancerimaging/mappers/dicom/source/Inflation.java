package org.cancerimaging.mappers.dicom.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** All that is inflated of one file; stops what grows out of proportion, as archives made to harm do. */
final class Inflation {

    /** Below so many inflated bytes nothing is taken for harmful. */
    static final long HARMLESS = 256L << 20;

    /** Inflated bytes for each byte read. */
    static final long MOST_PER_BYTE = 500;

    private static final int CHUNK = 8192;

    private long inflated;
    private long read;

    /** The content of a gzip file (RFC 1952). */
    StreamBytes gzip(ByteSource source) throws IOException {
        try {
            return counted(new GZIPInputStream(new Compressed(source), CHUNK), Long.MAX_VALUE);
        } catch (IOException broken) {
            throw new ArchiveFault(SourceProblem.BROKEN_ARCHIVE, 0);
        }
    }

    /** The content of a deflated member (RFC 1951); the inflater stays the caller's. */
    StreamBytes deflated(ByteSource source, long size, Inflater inflater) {
        return counted(new InflaterInputStream(new Compressed(source), inflater, CHUNK), size);
    }

    private StreamBytes counted(InputStream content, long size) {
        return new StreamBytes(content, size, this::admit);
    }

    private boolean admit(int count) {
        inflated += count;
        return inflated <= HARMLESS || inflated / MOST_PER_BYTE <= read;
    }

    /** The compressed bytes as a stream, counted. */
    private final class Compressed extends InputStream {

        private final ByteSource source;
        private long position;

        Compressed(ByteSource source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) == 1 ? one[0] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = source.read(position, target, offset, length);
            if (count <= 0) {
                return -1;
            }
            position += count;
            read += count;
            return count;
        }

        /** Whether there is more: a gzip file may consist of several ones. */
        @Override
        public int available() throws IOException {
            return source.read(position, new byte[1], 0, 1) == 1 ? 1 : 0;
        }
    }
}
