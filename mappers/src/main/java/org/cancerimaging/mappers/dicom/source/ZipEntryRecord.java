package org.cancerimaging.mappers.dicom.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** One entry of a zip archive's central directory (APPNOTE 4.3.12), sizes beyond 4 GiB included (4.5.3). */
final class ZipEntryRecord {

    private static final int FIXED = 46;
    private static final long SIGNATURE = 0x02014B50L;
    private static final long LARGE = 0xFFFFFFFFL;
    private static final int LARGE_FIELD = 0x0001;
    private static final Charset OLD_NAMES =
            Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

    private final byte[] fixed;
    private final byte[] rest;
    private final int nameLength;
    private long size;
    private long compressed;
    private long headerOffset;

    private ZipEntryRecord(byte[] fixed, byte[] rest) {
        this.fixed = fixed;
        this.rest = rest;
        this.nameLength = Bytes.shortAt(fixed, 28);
        this.compressed = Bytes.intAt(fixed, 20);
        this.size = Bytes.intAt(fixed, 24);
        this.headerOffset = Bytes.intAt(fixed, 42);
        enlarge(Bytes.shortAt(fixed, 30));
    }

    static ZipEntryRecord at(ByteSource bytes, long position) throws IOException {
        byte[] fixed = Bytes.exactly(bytes, position, FIXED);
        if (Bytes.intAt(fixed, 0) != SIGNATURE) {
            throw new ArchiveFault(SourceProblem.BROKEN_ARCHIVE, position);
        }
        int variable = Bytes.shortAt(fixed, 28) + Bytes.shortAt(fixed, 30);
        return new ZipEntryRecord(fixed, Bytes.exactly(bytes, position + FIXED, variable));
    }

    /** Bytes of this record, its comment included. */
    long length() {
        return (long) FIXED + rest.length + Bytes.shortAt(fixed, 32);
    }

    boolean isEncrypted() {
        return (Bytes.shortAt(fixed, 8) & 0x2041) != 0;
    }

    /** 0 stored, 8 deflated. */
    int method() {
        return Bytes.shortAt(fixed, 10);
    }

    long size() {
        return size;
    }

    long compressed() {
        return compressed;
    }

    /** Of the local header, from the start of the archive proper. */
    long headerOffset() {
        return headerOffset;
    }

    /** In UTF-8 where it is such, declared or not, else in code page 437. */
    String name() {
        ByteBuffer name = ByteBuffer.wrap(rest, 0, nameLength);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(name.slice()).toString();
        } catch (CharacterCodingException other) {
            return OLD_NAMES.decode(name).toString();
        }
    }

    private void enlarge(int extraLength) {
        int end = nameLength + extraLength;
        int at = nameLength;
        while (at + 4 <= end) {
            int length = Bytes.shortAt(rest, at + 2);
            if (Bytes.shortAt(rest, at) == LARGE_FIELD) {
                enlarge(at + 4, Math.min(end, at + 4 + length));
                return;
            }
            at += 4 + length;
        }
    }

    /** Only what did not fit its four bytes stands here, in this order. */
    private void enlarge(int from, int end) {
        int at = from;
        if (size == LARGE && at + 8 <= end) {
            size = Bytes.longAt(rest, at);
            at += 8;
        }
        if (compressed == LARGE && at + 8 <= end) {
            compressed = Bytes.longAt(rest, at);
            at += 8;
        }
        if (headerOffset == LARGE && at + 8 <= end) {
            headerOffset = Bytes.longAt(rest, at);
        }
    }
}
