package org.cancerimaging.mappers.dicom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.dicom.journal.ByteCursor;
import org.cancerimaging.mappers.dicom.source.Archive;
import org.cancerimaging.mappers.dicom.source.ByteSource;
import org.cancerimaging.mappers.dicom.source.FileBytes;
import org.cancerimaging.mappers.dicom.source.FileWalk;
import org.cancerimaging.mappers.dicom.source.MemberTaker;
import org.cancerimaging.mappers.dicom.source.MemoryBytes;
import org.cancerimaging.mappers.dicom.source.ScanFile;
import org.cancerimaging.mappers.dicom.source.SecondReader;
import org.cancerimaging.mappers.dicom.source.SourceProblem;
import org.cancerimaging.mappers.dicom.source.StreamBytes;
import org.jspecify.annotations.Nullable;

/** Reads files one after the other and gives each exactly one outcome. One per thread. */
final class ScanWorker {

    private final SeriesTable table;
    private final IdentityTeller identities;
    private final FileMemory memory;
    private final @Nullable Overflow overflow;
    private final HeaderReader reader;
    private final @Nullable SecondReader second;
    private final Again again = new Again();
    private final List<Numbered> problems = new ArrayList<>();
    private long contributed;

    /** A problem with the place of its file in the order of the walk. */
    record Numbered(long file, Issue issue) {}

    ScanWorker(SeriesTable table, IdentityListener identities) {
        this(table, identities, ScanMemory.none(), null);
    }

    ScanWorker(SeriesTable table, IdentityListener identities, ScanMemory memory, @Nullable Overflow overflow) {
        this(table, identities, memory, overflow, SecondReader.find());
    }

    ScanWorker(
            SeriesTable table,
            IdentityListener identities,
            ScanMemory memory,
            @Nullable Overflow overflow,
            @Nullable SecondReader second) {
        this.table = table;
        this.identities = new IdentityTeller(identities);
        this.memory = memory.ofThread();
        this.overflow = overflow;
        this.reader = new HeaderReader(memory.isKept());
        this.second = second;
    }

    List<Numbered> problems() {
        return problems;
    }

    long contributed() {
        return contributed;
    }

    /** The object read last stands for so many, itself included. */
    void standsFor(long instances) {
        table.alsoHas(reader.header(), instances - 1);
    }

    void read(ScanFile file) {
        SourceProblem known = file.problem();
        if (known != null) {
            report(file, known, 0);
            return;
        }
        if (!isRecalled(file)) {
            readAnew(file);
        }
    }

    /** Writes what is remembered and not written yet. */
    void finish() {
        try {
            memory.close();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private boolean isRecalled(ScanFile file) {
        try {
            return memory.recall(file, again);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private void readAnew(ScanFile file) {
        memory.begin(file);
        try {
            open(file);
        } catch (IOException unreadable) {
            report(file, SourceProblem.UNREADABLE, 0);
            return;
        }
        try {
            memory.keep();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void open(ScanFile file) throws IOException {
        if (file.path().equals(FileWalk.STANDARD_INPUT)) {
            read(file, new StreamBytes(System.in));
            return;
        }
        try (FileBytes bytes = FileBytes.open(file.path(), file.size())) {
            read(file, bytes);
        }
    }

    void read(ScanFile file, ByteSource bytes) throws IOException {
        read(file, bytes, null);
    }

    private void read(ScanFile file, ByteSource bytes, @Nullable Archive around) throws IOException {
        Fault fault = reader.read(bytes);
        boolean mayBeArchive =
                fault != null && (fault.problem() == DicomProblem.ARCHIVE || fault.problem() == DicomProblem.NOT_DICOM);
        if (mayBeArchive && archive(file, around).read(file, bytes)) {
            return;
        }
        Fault left = readAgain(bytes, fault);
        long size = bytes.size() == Long.MAX_VALUE ? file.size() : bytes.size();
        memory.object(file, size, left, reader.tape());
        decide(file, size, left, reader.tape());
    }

    /** What our reader refuses, the second reader may read, where there is one and the bytes can be read twice. */
    private @Nullable Fault readAgain(ByteSource bytes, @Nullable Fault fault) throws IOException {
        if (fault == null || second == null || !fault.problem().mayBeReadAgain() || !bytes.isSeekable()) {
            return fault;
        }
        if (reader.header().has(Attribute.SERIES_UID) || reader.header().isMediaDirectory()) {
            return fault;
        }
        byte[] rewritten = second.reread(bytes);
        if (rewritten == null) {
            return fault.again();
        }
        Fault left = reader.read(new MemoryBytes(rewritten));
        boolean read = left == null && reader.header().has(Attribute.SERIES_UID);
        return read ? new Fault(DicomProblem.READ_BY_SECOND, fault.offset(), fault.tag()) : fault.again();
    }

    private void decide(ScanFile file, long size, @Nullable Fault fault, ByteCursor tape) {
        Header header = reader.header();
        identities.tell(header);
        if (header.isMediaDirectory()) {
            report(file, DicomProblem.MEDIA_DIRECTORY, "offset 0");
        } else if (header.has(Attribute.SERIES_UID)) {
            if (!table.add(header, file, size, fault) && overflow != null) {
                overflow.add(header.value(Attribute.SERIES_UID).plain(), file, size, fault, tape);
            }
            contributed++;
        } else {
            reportUnusable(file, fault);
        }
    }

    /** The archive that a member stands in; else one to be made of the file. */
    private Archive archive(ScanFile file, @Nullable Archive around) {
        return around == null ? new FromArchive(file).archive : around;
    }

    private void reportUnusable(ScanFile file, @Nullable Fault fault) {
        if (fault == null) {
            report(file, DicomProblem.NO_SERIES_UID, "tag " + Fault.tagName(Attribute.SERIES_UID.tag()));
        } else {
            DicomProblem problem = fault.problem();
            Issue issue = new Issue(problem.code(), file.name(), fault.position(), problem.expected(), fault.done());
            problems.add(new Numbered(file.number(), issue));
        }
    }

    private void report(ScanFile file, SourceProblem problem, long offset) {
        problems.add(new Numbered(file.number(), problem.in(file.name(), "offset " + offset)));
    }

    private void report(ScanFile file, DicomProblem problem, String position) {
        problems.add(new Numbered(file.number(), problem.in(file.name(), position)));
    }

    /** Takes what is known of files as if they had been read. */
    private final class Again implements FileMemory.Taker {

        @Override
        public void object(ScanFile object, long size, @Nullable Fault fault, ByteCursor tape) {
            reader.replay(tape.again());
            decide(object, size, fault, tape);
        }

        @Override
        public void refused(ScanFile member, SourceProblem problem, long offset) {
            report(member, problem, offset);
        }
    }

    /** Reads what stands in archives as if it were files. */
    private final class FromArchive implements MemberTaker {

        private final Archive archive;

        FromArchive(ScanFile file) {
            this.archive = new Archive(file, this);
        }

        @Override
        public void take(ScanFile member, ByteSource bytes) throws IOException {
            read(member, bytes, archive);
        }

        @Override
        public void refuse(ScanFile member, SourceProblem problem, long offset) {
            memory.refused(member, problem, offset);
            report(member, problem, offset);
        }
    }
}
