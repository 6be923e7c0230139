package org.cancerimaging.mappers.dicom.journal;

/** What became of the journal that was there when a scan began. */
public enum JournalState {
    /** There was none, or a full scan was asked for. */
    NEW,
    /** It is continued. */
    CONTINUED,
    /** It was written by another version of the software or with another site key, and begun anew. */
    OUTDATED,
    /** Another scan is writing it, or it cannot be written: this scan does without. */
    UNAVAILABLE
}
