package org.cancerimaging.mappers.dicom.source;

import java.io.IOException;

/**
 * Where the central directory of a zip archive stands, by the record at its end (APPNOTE 4.3.14 to 4.3.16).
 *
 * @param start of the directory, in bytes
 * @param end behind the directory
 * @param shift bytes before the archive proper, to be added to all offsets in it
 */
record ZipDirectory(long start, long end, long shift) {

    private static final int END_SIZE = 22;
    private static final int LOCATOR_SIZE = 20;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final long END = 0x06054B50L;
    private static final long END_64 = 0x06064B50L;
    private static final long LOCATOR_64 = 0x07064B50L;

    /** Finds it; a fault when the archive has no end, as one that was cut. */
    static ZipDirectory of(ByteSource bytes) throws IOException {
        int length = (int) Math.min(bytes.size(), END_SIZE + LONGEST_COMMENT + LOCATOR_SIZE);
        long from = bytes.size() - length;
        byte[] tail = Bytes.exactly(bytes, from, length);
        for (int at = length - END_SIZE; at >= 0; at--) {
            if (Bytes.intAt(tail, at) == END) {
                return at >= LOCATOR_SIZE && Bytes.intAt(tail, at - LOCATOR_SIZE) == LOCATOR_64
                        ? large(bytes, Bytes.longAt(tail, at - LOCATOR_SIZE + 8))
                        : located(from + at, Bytes.intAt(tail, at + 12), Bytes.intAt(tail, at + 16));
            }
        }
        throw new ArchiveFault(SourceProblem.BROKEN_ARCHIVE, bytes.size());
    }

    private static ZipDirectory large(ByteSource bytes, long position) throws IOException {
        byte[] end = Bytes.exactly(bytes, position, 56);
        if (Bytes.intAt(end, 0) != END_64) {
            throw new ArchiveFault(SourceProblem.BROKEN_ARCHIVE, position);
        }
        return located(position, Bytes.longAt(end, 40), Bytes.longAt(end, 48));
    }

    private static ZipDirectory located(long end, long size, long offset) throws ArchiveFault {
        long start = end - size;
        if (size < 0 || start < 0 || offset < 0 || offset > start) {
            throw new ArchiveFault(SourceProblem.BROKEN_ARCHIVE, end);
        }
        return new ZipDirectory(start, end, start - offset);
    }
}
