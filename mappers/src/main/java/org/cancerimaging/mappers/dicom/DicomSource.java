package org.cancerimaging.mappers.dicom;

import java.nio.file.Path;
import java.util.List;
import org.cancerimaging.mappers.Source;

/**
 * DICOM files at the holder.
 *
 * @param paths files and folders, at least one; folders with all below them
 */
public record DicomSource(List<Path> paths) implements Source {

    /** Copies the paths. */
    public DicomSource {
        paths = List.copyOf(paths);
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("at least one path is needed");
        }
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
