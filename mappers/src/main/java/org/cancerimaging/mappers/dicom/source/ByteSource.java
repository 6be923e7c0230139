package org.cancerimaging.mappers.dicom.source;

import java.io.IOException;

/** Bytes of one DICOM object, read by position: a file, a member of an archive, an answer of a server. Not thread-safe. */
public interface ByteSource {

    /** Holds nothing. */
    ByteSource NONE = new ByteSource() {
        @Override
        public long size() {
            return 0;
        }

        @Override
        public int read(long position, byte[] target, int offset, int length) {
            return -1;
        }
    };

    /** Number of bytes, or {@link Long#MAX_VALUE} where it is only known at the end. */
    long size();

    /** Whether any position can be read at any time. */
    default boolean isSeekable() {
        return false;
    }

    /**
     * Reads up to {@code length} bytes; positions go back by less than 64 KiB at most.
     *
     * @return how many were read; 0 or less at the end
     */
    int read(long position, byte[] target, int offset, int length) throws IOException;
}
