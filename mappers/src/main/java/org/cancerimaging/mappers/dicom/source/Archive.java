package org.cancerimaging.mappers.dicom.source;

import java.io.IOException;
import java.util.Locale;

/**
 * Hands out the members of a tar, gzip or zip archive in their order. Nothing is unpacked to disk; of a member only as
 * much is inflated as is asked for. An archive inside an archive is read too, a third level is not. One for each file.
 */
public final class Archive {

    private static final int DEEPEST = 2;

    private final Members members;
    private final Inflation inflation = new Inflation();
    private int depth;

    /** Prepares to read one file, whose number the members' numbers follow. */
    public Archive(ScanFile file, MemberTaker taker) {
        this.members = new Members(file, taker);
    }

    /**
     * Reads the members, where this is an archive of a known kind and not too deep inside others. What is broken is
     * told to the taker.
     *
     * @param file the file, or a member of it that is an archive itself
     * @return false when nothing was read because it is none
     * @throws IOException when the bytes cannot be read
     */
    public boolean read(ScanFile file, ByteSource bytes) throws IOException {
        ArchiveKind kind = ArchiveKind.of(bytes);
        if (kind == ArchiveKind.NONE || depth == DEEPEST) {
            return false;
        }
        depth++;
        try {
            read(kind, file.name(), bytes);
        } catch (ArchiveFault broken) {
            members.refuse(file, broken.problem(), broken.offset());
        } finally {
            depth--;
        }
        return true;
    }

    private void read(ArchiveKind kind, String name, ByteSource bytes) throws IOException {
        switch (kind) {
            case TAR -> new TarMembers(bytes, name + "/", members).read();
            case ZIP -> new ZipMembers(MemoryBytes.seekable(bytes), name + "/", members, inflation).read();
            case GZIP -> readGzip(name, bytes);
            case NONE -> {}
        }
    }

    /** A gzip file holds one thing: a tar archive, or an object of its own. */
    private void readGzip(String name, ByteSource bytes) throws IOException {
        StreamBytes inside = inflation.gzip(bytes);
        try {
            if (ArchiveKind.of(inside) == ArchiveKind.TAR) {
                new TarMembers(inside, name + "/", members).read();
            } else {
                members.take(withoutSuffix(name), bytes.size(), inside);
            }
        } finally {
            inside.requireSound(); // Why the stream ended says more than what was missed behind its end.
        }
    }

    private static String withoutSuffix(String name) {
        boolean suffixed = name.toLowerCase(Locale.ROOT).endsWith(".gz");
        return suffixed ? name.substring(0, name.length() - 3) : name;
    }
}
