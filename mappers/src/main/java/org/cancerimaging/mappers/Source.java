package org.cancerimaging.mappers;

/** What to read: files of one kind at the holder. Opening and reading is the mapper's work. */
public interface Source {

    /** What sort of source it is, in plain words for provenance, e.g. {@code DICOM files}. Names no file. */
    String kind();

    /**
     * What else decided about the outcome, e.g. the checksum of a mapping file, as {@code sha256:…}; empty when
     * nothing did.
     */
    default String plan() {
        return "";
    }
}
