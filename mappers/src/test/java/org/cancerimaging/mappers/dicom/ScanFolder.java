package org.cancerimaging.mappers.dicom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.Progress;
import org.cancerimaging.mappers.dicom.DicomScan.Outcome;

/** A folder of small files to scan. */
final class ScanFolder {

    private final Path root;
    private final Set<String> seen = new ConcurrentSkipListSet<>();

    ScanFolder(Path root) {
        this.root = root;
    }

    ScanFolder with(String name, DicomBytes bytes) {
        return with(name, bytes.toArray());
    }

    ScanFolder with(String name, byte[] bytes) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Outcome scan() {
        return new DicomScan(seen::add, Progress.NONE).scan(List.of(root));
    }

    /** Identifying values told by the scans so far. */
    Set<String> seen() {
        return seen;
    }

    /** Code and file of each issue. */
    static List<String> told(List<Issue> issues) {
        return issues.stream().map(issue -> issue.code() + " " + issue.file()).toList();
    }
}
