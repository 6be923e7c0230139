package org.cancerimaging.mappers.dicom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.dicom.source.ByteSource;
import org.cancerimaging.mappers.dicom.source.FileBytes;
import org.cancerimaging.mappers.dicom.source.ScanFile;
import org.cancerimaging.mappers.dicom.source.SourceProblem;
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

    void read(ScanFile file) {
        SourceProblem known = file.problem();
        if (known != null) {
            report(file, known);
            return;
        }
        try (FileBytes bytes = FileBytes.open(file.path())) {
            read(file, bytes);
        } catch (IOException unreadable) {
            report(file, SourceProblem.UNREADABLE);
        }
    }

    void read(ScanFile file, ByteSource bytes) throws IOException {
        Fault fault = reader.read(bytes);
        Header header = reader.header();
        identities.tell(header);
        if (header.isMediaDirectory()) {
            report(file, DicomProblem.MEDIA_DIRECTORY, "offset 0");
        } else if (header.has(Attribute.SERIES_UID)) {
            table.add(header, file, bytes.size(), fault);
            contributed++;
        } else {
            reportUnusable(file, fault);
        }
    }

    private void reportUnusable(ScanFile file, @Nullable Fault fault) {
        if (fault == null) {
            report(file, DicomProblem.NO_SERIES_UID, "tag " + Fault.tagName(Attribute.SERIES_UID.tag()));
        } else {
            report(file, fault.problem(), fault.position());
        }
    }

    private void report(ScanFile file, SourceProblem problem) {
        problems.add(new Numbered(file.number(), problem.in(file.name(), "offset 0")));
    }

    private void report(ScanFile file, DicomProblem problem, String position) {
        problems.add(new Numbered(file.number(), problem.in(file.name(), position)));
    }
}
