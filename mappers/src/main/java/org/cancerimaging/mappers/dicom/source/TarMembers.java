package org.cancerimaging.mappers.dicom.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Walks the members of a tar archive: one header after the other, content jumped over by its size. */
final class TarMembers {

    private static final int LONGEST_EXTENSION = 1 << 16;
    private static final long LARGEST = 1L << 50;

    private final ByteSource bytes;
    private final String prefix;
    private final Members members;
    private String nextName = "";
    private long nextSize = -1;

    TarMembers(ByteSource bytes, String prefix, Members members) {
        this.bytes = bytes;
        this.prefix = prefix;
        this.members = members;
    }

    void read() throws IOException {
        long position = 0;
        long contentEnd = 0;
        TarHeader header = header(position, contentEnd);
        while (!header.isEnd()) {
            long size = nextSize >= 0 ? nextSize : header.size();
            if (!header.isSound() || size < 0 || size > LARGEST) {
                throw new ArchiveFault(SourceProblem.BROKEN_ARCHIVE, position);
            }
            pass(header, position + TarHeader.BLOCK, size);
            contentEnd = position + TarHeader.BLOCK + size;
            position = (contentEnd + TarHeader.BLOCK - 1) / TarHeader.BLOCK * TarHeader.BLOCK;
            header = header(position, contentEnd);
        }
    }

    /** The header at a position. The closing blocks may be missing, but nothing of a member may be. */
    private TarHeader header(long position, long contentEnd) throws IOException {
        byte[] block = new byte[TarHeader.BLOCK];
        int count = Bytes.fill(bytes, position, block);
        boolean whole = contentEnd == 0 || bytes.read(contentEnd - 1, new byte[1], 0, 1) == 1;
        if (!whole || (count > 0 && count < TarHeader.BLOCK)) {
            throw new ArchiveFault(SourceProblem.BROKEN_ARCHIVE, position);
        }
        return new TarHeader(block);
    }

    private void pass(TarHeader header, long start, long size) throws IOException {
        switch (header.type()) {
            case 'L' -> nextName = cut(text(start, size));
            case 'x' -> extend(text(start, size));
            case 'g', 'K' -> {}
            default -> {
                member(header, start, size);
                nextName = "";
                nextSize = -1;
            }
        }
    }

    /** Folders and links are nothing; sparse and other special members cannot be read here. */
    private void member(TarHeader header, long start, long size) throws IOException {
        String name = Members.below(prefix, nextName.isEmpty() ? header.name() : nextName);
        switch (header.type()) {
            case '0', '\0', '7' -> {
                if (!name.endsWith("/")) {
                    members.take(name, size, new SliceBytes(bytes, start, size));
                }
            }
            case '1', '2', '5', 'V' -> {}
            default -> members.refuse(name, SourceProblem.NOT_A_FILE, start - TarHeader.BLOCK);
        }
    }

    private String text(long start, long size) throws IOException {
        byte[] content = Bytes.exactly(bytes, start, (int) Math.min(size, LONGEST_EXTENSION));
        return new String(content, StandardCharsets.UTF_8);
    }

    private static String cut(String text) {
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    /** Records of the form {@code LENGTH KEY=VALUE\n} (pax extended header); only names and sizes are wanted. */
    private void extend(String records) {
        for (String record : records.split("\n", -1)) {
            int key = record.indexOf(' ') + 1;
            if (record.startsWith("path=", key)) {
                nextName = record.substring(key + 5);
            } else if (record.startsWith("size=", key)
                    && record.substring(key + 5).matches("\\d{1,18}")) {
                nextSize = Long.parseLong(record.substring(key + 5));
            }
        }
    }
}
