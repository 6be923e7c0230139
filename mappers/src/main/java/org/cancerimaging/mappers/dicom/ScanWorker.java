package org.cancerimaging.mappers.dicom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.dicom.source.Archive;
import org.cancerimaging.mappers.dicom.source.ByteSource;
import org.cancerimaging.mappers.dicom.source.FileBytes;
import org.cancerimaging.mappers.dicom.source.FileWalk;
import org.cancerimaging.mappers.dicom.source.MemberTaker;
import org.cancerimaging.mappers.dicom.source.ScanFile;
import org.cancerimaging.mappers.dicom.source.SourceProblem;
import org.cancerimaging.mappers.dicom.source.StreamBytes;
import org.jspecify.annotations.Nullable;

/** Reads files one after the other and gives each exactly one outcome. One per thread. */
final class ScanWorker {

    private final SeriesTable table;
    private final IdentityTeller identities;
    private final HeaderReader reader = new HeaderReader();
    private final List<Numbered> problems = new ArrayList<>();
    private long contributed;

    /** A problem with the place of its file in the order of the walk. */
    record Numbered(long file, Issue issue) {}

    ScanWorker(SeriesTable table, IdentityListener identities) {
        this.table = table;
        this.identities = new IdentityTeller(identities);
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
        try {
            open(file);
        } catch (IOException unreadable) {
            report(file, SourceProblem.UNREADABLE, 0);
        }
    }

    private void open(ScanFile file) throws IOException {
        if (file.path().equals(FileWalk.STANDARD_INPUT)) {
            read(file, new StreamBytes(System.in));
            return;
        }
        try (FileBytes bytes = FileBytes.open(file.path())) {
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
        if (!mayBeArchive || !archive(file, around).read(file, bytes)) {
            decide(file, bytes.size() == Long.MAX_VALUE ? file.size() : bytes.size(), fault);
        }
    }

    private void decide(ScanFile file, long size, @Nullable Fault fault) {
        Header header = reader.header();
        identities.tell(header);
        if (header.isMediaDirectory()) {
            report(file, DicomProblem.MEDIA_DIRECTORY, "offset 0");
        } else if (header.has(Attribute.SERIES_UID)) {
            table.add(header, file, size, fault);
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
            report(file, fault.problem(), fault.position());
        }
    }

    private void report(ScanFile file, SourceProblem problem, long offset) {
        problems.add(new Numbered(file.number(), problem.in(file.name(), "offset " + offset)));
    }

    private void report(ScanFile file, DicomProblem problem, String position) {
        problems.add(new Numbered(file.number(), problem.in(file.name(), position)));
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
            report(member, problem, offset);
        }
    }
}
