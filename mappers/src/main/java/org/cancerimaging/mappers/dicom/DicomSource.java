package org.cancerimaging.mappers.dicom;

import java.nio.file.Path;
import java.util.List;
import org.cancerimaging.mappers.Source;
import org.jspecify.annotations.Nullable;

/**
 * DICOM files at the holder.
 *
 * @param paths files and folders, at least one; folders with all below them
 * @param state what is kept for the next scan; null when every file is read every time
 */
public record DicomSource(List<Path> paths, @Nullable ScanState state) implements Source {

    /** Copies the paths. */
    public DicomSource {
        paths = List.copyOf(paths);
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("at least one path is needed");
        }
    }

    /** Files that are all read every time. */
    public DicomSource(List<Path> paths) {
        this(paths, null);
    }

    @Override
    public String kind() {
        return "DICOM files";
    }

    /** Paths may name people. */
    @Override
    public String toString() {
        return "DicomSource[" + paths.size() + " paths]";
    }
}
