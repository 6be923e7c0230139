package org.cancerimaging.server.store;

/** What a revision made of a record. */
public enum State {
    /** Public. */
    PUBLISHED,
    /** Violations hold it back; its provider alone sees it, with the report. */
    HELD,
    /** Taken back; a tombstone remains. */
    WITHDRAWN
}
