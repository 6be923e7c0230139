package org.cancerimaging.mappers.dicom;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
    private static final Map<String, DicomProblem> PROBLEMS =
            Arrays.stream(DicomProblem.values()).collect(Collectors.toMap(DicomProblem::code, problem -> problem));
    private static final Map<String, SourceProblem> SOURCE_PROBLEMS =
            Arrays.stream(SourceProblem.values()).collect(Collectors.toMap(SourceProblem::code, problem -> problem));

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
        ScanFile of = file;
        if (of != null) {
            begin(OBJECT, object, of);
            given.number(size);
            fault(given, fault);
            given.sized(tape.buffer(), tape.position(), tape.remaining());
            // What a huge archive gives is not remembered: it is read every time.
            file = given.length() > LONGEST ? null : of;
        }
    }

    void refused(ScanFile member, SourceProblem problem, long offset) {
        ScanFile of = file;
        if (of != null) {
            begin(REFUSED, member, of);
            given.text(problem.code());
            given.number(offset);
        }
    }

    /** The file has been read to its end. */
    void keep() throws IOException {
        ScanFile read = file;
        if (read != null && writer != null) {
            writer.add(path(read), read.size(), read.modified(), given);
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
        target.text(fault == null ? "" : fault.problem().code());
        if (fault != null) {
            target.put(fault.twice() ? 1 : 0);
            target.number(fault.offset());
            target.number(Integer.toUnsignedLong(fault.tag()));
        }
    }

    static @Nullable Fault fault(ByteCursor source) {
        DicomProblem problem = PROBLEMS.get(source.text());
        if (problem == null) {
            return null;
        }
        boolean twice = source.take() == 1;
        return new Fault(problem, source.number(), (int) source.number(), twice);
    }

    private void give(ScanFile found, ByteCursor known, Taker taker) {
        int kind = known.take();
        ScanFile member = member(found, known);
        if (kind == OBJECT) {
            long size = known.number();
            Fault fault = fault(known);
            taker.object(member, size, fault, known.sized());
        } else {
            SourceProblem problem = Objects.requireNonNull(SOURCE_PROBLEMS.get(known.text()));
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
