package org.cancerimaging.mappers.dicom.source;

import java.io.IOException;

/** The kinds of archive that are read, told apart by their first bytes. */
enum ArchiveKind {
    TAR,
    GZIP,
    ZIP,
    NONE;

    static ArchiveKind of(ByteSource bytes) throws IOException {
        byte[] start = new byte[TarHeader.BLOCK];
        int count = Bytes.fill(bytes, 0, start);
        if (count > 2 && start[0] == 0x1F && start[1] == (byte) 0x8B && start[2] == 8) {
            return GZIP;
        }
        if (count > 3 && start[0] == 'P' && start[1] == 'K' && (start[2] == 3 || start[2] == 5)) {
            return ZIP;
        }
        return count == TarHeader.BLOCK && new TarHeader(start).isSound() ? TAR : NONE;
    }
}
