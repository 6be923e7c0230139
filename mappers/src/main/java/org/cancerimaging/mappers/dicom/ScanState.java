package org.cancerimaging.mappers.dicom;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What a scan keeps on disk: the journal of the files it has read, for the next run, and what memory has no room for.
 *
 * @param folder made when it is not there, readable by the owner only
 * @param full whether to read every file, whatever the journal knows
 * @param told is told in plain words, once a run, what became of the journal
 */
public record ScanState(Path folder, boolean full, Consumer<String> told) {

    /** Paths may name people. */
    @Override
    public String toString() {
        return full ? "ScanState[full]" : "ScanState[]";
    }
}
