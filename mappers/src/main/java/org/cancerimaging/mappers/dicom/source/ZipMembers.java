package org.cancerimaging.mappers.dicom.source;

import java.io.IOException;
import java.util.zip.Inflater;

/** Walks the central directory of a zip archive and inflates of each member what is asked for. */
final class ZipMembers {

    private static final int LOCAL_FIXED = 30;
    private static final long LOCAL = 0x04034B50L;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ByteSource bytes;
    private final String prefix;
    private final Members members;
    private final Inflation inflation;

    ZipMembers(ByteSource bytes, String prefix, Members members, Inflation inflation) {
        this.bytes = bytes;
        this.prefix = prefix;
        this.members = members;
        this.inflation = inflation;
    }

    void read() throws IOException {
        ZipDirectory directory = ZipDirectory.of(bytes);
        long position = directory.start();
        while (position < directory.end()) {
            ZipEntryRecord entry = ZipEntryRecord.at(bytes, position);
            pass(entry, position, directory.shift() + entry.headerOffset());
            position += entry.length();
        }
    }

    private void pass(ZipEntryRecord entry, long position, long local) throws IOException {
        String name = Members.below(prefix, entry.name());
        if (name.endsWith("/")) {
            return;
        }
        if (entry.isEncrypted()) {
            members.refuse(name, SourceProblem.ENCRYPTED_MEMBER, position);
        } else if (entry.method() != STORED && entry.method() != DEFLATED) {
            members.refuse(name, SourceProblem.UNKNOWN_COMPRESSION, position);
        } else {
            long start = contentStart(local);
            if (start < 0 || entry.size() < 0 || entry.compressed() < 0) {
                members.refuse(name, SourceProblem.BROKEN_ARCHIVE, position);
            } else {
                take(entry, name, new SliceBytes(bytes, start, entry.compressed()));
            }
        }
    }

    /** Behind the local header, whose name and extra field may differ in length; negative where there is none. */
    private long contentStart(long local) throws IOException {
        byte[] header = new byte[LOCAL_FIXED];
        if (local < 0 || Bytes.fill(bytes, local, header) < LOCAL_FIXED || Bytes.intAt(header, 0) != LOCAL) {
            return -1;
        }
        return local + LOCAL_FIXED + Bytes.shortAt(header, 26) + Bytes.shortAt(header, 28);
    }

    private void take(ZipEntryRecord entry, String name, ByteSource content) throws IOException {
        if (entry.method() == STORED) {
            members.take(name, content.size(), content);
            return;
        }
        Inflater inflater = new Inflater(true);
        try {
            StreamBytes inflated = inflation.deflated(content, entry.size(), inflater);
            members.take(name, entry.size(), inflated);
            inflated.requireHarmless();
        } finally {
            inflater.end();
        }
    }
}
