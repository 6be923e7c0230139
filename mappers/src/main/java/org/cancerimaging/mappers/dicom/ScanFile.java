package org.cancerimaging.mappers.dicom;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One thing found by a walk.
 *
 * @param number its place in the order of the walk, from 0
 * @param name path relative to the source's root, with slashes; may hold identifying parts
 * @param problem why it is not read; null for a regular file
 */
record ScanFile(
        long number, Path path, String name, @Nullable DicomProblem problem) {

    @Override
    public String toString() {
        return "ScanFile[" + number + "]";
    }
}
