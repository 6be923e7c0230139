package org.cancerimaging.mappers.dicom.source;

import java.io.IOException;

/** Numbers and names the members of one file and passes them on. */
final class Members {

    /** Members of one file that are looked at, those of archives inside of it included. */
    static final long MOST = (1L << FileWalk.MEMBER_BITS) - 2;

    private static final int LONGEST_NAME = 4096;

    private final ScanFile file;
    private final MemberTaker taker;
    private long count;

    Members(ScanFile file, MemberTaker taker) {
        this.file = file;
        this.taker = taker;
    }

    void take(String name, long size, ByteSource bytes) throws IOException {
        taker.take(next(name, size), bytes);
    }

    void refuse(String name, SourceProblem problem, long offset) throws ArchiveFault {
        taker.refuse(next(name, 0), problem, offset);
    }

    void refuse(ScanFile archive, SourceProblem problem, long offset) {
        taker.refuse(archive, problem, offset);
    }

    private ScanFile next(String name, long size) throws ArchiveFault {
        if (++count > MOST) {
            throw new ArchiveFault(SourceProblem.ARCHIVE_TOO_LARGE, 0);
        }
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return new ScanFile(file.number() + count, file.path(), shown, size, file.modified(), null);
    }

    /** The name of a member below its archive, with slashes only. */
    static String below(String prefix, String name) {
        String slashed = name.replace('\\', '/');
        return prefix + (slashed.startsWith("./") ? slashed.substring(2) : slashed);
    }
}
