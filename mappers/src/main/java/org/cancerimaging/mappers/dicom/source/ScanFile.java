package org.cancerimaging.mappers.dicom.source;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One thing found by a walk: a file on disk, which may be an archive with many objects.
 *
 * @param number its place in the order of the walk; the members of an archive follow it
 * @param path where it is
 * @param name path relative to the source's root, with slashes; may hold identifying parts
 * @param size in bytes; 0 where it is not known
 * @param modified last modification in milliseconds since 1970; 0 where it is not known
 * @param problem why it is not read; null for a regular file
 */
public record ScanFile(
        long number,
        Path path,
        String name,
        long size,
        long modified,
        @Nullable SourceProblem problem) {

    @Override
    public String toString() {
        return "ScanFile[" + number + "]";
    }
}
