package org.cancerimaging.mappers.dicom;

import java.io.IOException;

/** Bytes of one DICOM object, read by position: a file today, a member of an archive later. Not thread-safe. */
interface ByteSource {

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

    /**
     * Reads up to {@code length} bytes; positions never go back.
     *
     * @return how many were read; 0 or less at the end
     */
    int read(long position, byte[] target, int offset, int length) throws IOException;
}
