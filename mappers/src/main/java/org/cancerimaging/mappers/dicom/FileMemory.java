package org.cancerimaging.mappers.dicom;

import java.io.IOException;
import org.cancerimaging.mappers.dicom.journal.ByteCursor;
import org.cancerimaging.mappers.dicom.journal.ByteWriter;
import org.cancerimaging.mappers.dicom.journal.Journal;
import org.cancerimaging.mappers.dicom.journal.JournalReader;
import org.cancerimaging.mappers.dicom.journal.JournalWriter;
import org.cancerimaging.mappers.dicom.source.FileWalk;
import org.cancerimaging.mappers.dicom.source.ScanFile;
import org.cancerimaging.mappers.dicom.source.SourceProblem;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what each file gave, an archive with all its members, and gives it again while the file is the same. A file
 * changed so lately that its time could hide another change is not remembered. One per thread.
 */
final class FileMemory {

    private static final int OBJECT = 0;
    private static final int REFUSED = 1;
    private static final long LATELY = 2000;
    private static final int LONGEST = 1 << 24;
    private static final DicomProblem[] PROBLEMS = DicomProblem.values();
    private static final SourceProblem[] SOURCE_PROBLEMS = SourceProblem.values();

    private final @Nullable JournalReader reader;
    private final @Nullable JournalWriter writer;
    private final long started;
    private final ByteWriter given = new ByteWriter();
    private @Nullable ScanFile file;

    /** Takes what a file gave. */
    interface Taker {

        void object(ScanFile object, long size, @Nullable Fault fault, ByteCursor tape);

        void refused(ScanFile member, SourceProblem problem, long offset);
    }

    /**
     * With no journal nothing is remembered.
     *
     * @param started when the scan began, in milliseconds since 1970
     */
    FileMemory(@Nullable Journal journal, long started) {
        this.reader = journal == null ? null : journal.reader();
        this.writer = journal == null ? null : journal.writer();
        this.started = started;
    }

    /** Gives what the file gave when it was read; false when that is not known. */
    boolean recall(ScanFile found, Taker taker) throws IOException {
        if (reader == null || found.path().equals(FileWalk.STANDARD_INPUT)) {
            return false;
        }
        ByteCursor known = reader.find(path(found), found.size(), found.modified());
        if (known == null) {
            return false;
        }
        while (known.hasMore()) {
            give(found, known, taker);
        }
        return true;
    }

    /** From now on, what is given is that of this file. */
    void begin(ScanFile found) {
        boolean keeps =
                writer != null && !found.path().equals(FileWalk.STANDARD_INPUT) && found.modified() < started - LATELY;
        file = keeps ? found : null;
        given.clear();
    }

    void object(ScanFile object, long size, @Nullable Fault fault, ByteCursor tape) {
        if (file != null) {
            begin(OBJECT, object, file);
            given.number(size);
            fault(given, fault);
            given.sized(tape.buffer(), tape.position(), tape.remaining());
            // What a huge archive gives is not remembered: it is read every time.
            file = given.length() > LONGEST ? null : file;
        }
    }

    void refused(ScanFile member, SourceProblem problem, long offset) {
        if (file != null) {
            begin(REFUSED, member, file);
            given.number(problem.ordinal());
            given.number(offset);
        }
    }

    /** The file has been read to its end. */
    void keep() throws IOException {
        if (file != null && writer != null) {
            writer.add(path(file), file.size(), file.modified(), given);
        }
        file = null;
    }

    /** Nothing more is read. */
    void close() throws IOException {
        if (writer != null) {
            writer.flush();
        }
    }

    static void fault(ByteWriter target, @Nullable Fault fault) {
        target.number(fault == null ? 0 : fault.problem().ordinal() + 1L);
        if (fault != null) {
            target.number(fault.offset());
            target.number(Integer.toUnsignedLong(fault.tag()));
        }
    }

    static @Nullable Fault fault(ByteCursor source) {
        int number = (int) source.number();
        return number == 0 ? null : new Fault(PROBLEMS[number - 1], source.number(), (int) source.number());
    }

    private void give(ScanFile found, ByteCursor known, Taker taker) {
        int kind = known.take();
        ScanFile member = member(found, known);
        if (kind == OBJECT) {
            long size = known.number();
            Fault fault = fault(known);
            taker.object(member, size, fault, known.sized());
        } else {
            SourceProblem problem = SOURCE_PROBLEMS[(int) known.number()];
            taker.refused(member, problem, known.number());
        }
    }

    /** Names of members begin with that of the file, which may have another root today. */
    private void begin(int kind, ScanFile member, ScanFile of) {
        int shared = shared(member.name(), of.name());
        given.put(kind);
        given.number(member.number() - of.number());
        given.number(of.name().length() - shared);
        given.text(member.name().substring(shared));
    }

    private static ScanFile member(ScanFile found, ByteCursor known) {
        long number = found.number() + known.number();
        int dropped = (int) known.number();
        String rest = known.text();
        if (dropped == 0 && rest.isEmpty()) {
            return found;
        }
        String name = found.name().substring(0, found.name().length() - dropped) + rest;
        return new ScanFile(number, found.path(), name, 0, found.modified(), null);
    }

    private static int shared(String one, String other) {
        int length = Math.min(one.length(), other.length());
        int at = 0;
        while (at < length && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static String path(ScanFile found) {
        return found.path().toAbsolutePath().toString();
    }
}
