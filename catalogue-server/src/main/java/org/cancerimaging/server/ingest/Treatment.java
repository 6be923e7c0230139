package org.cancerimaging.server.ingest;

/** What becomes of a record that breaks a profile's rules. */
public enum Treatment {
    /** It is held back until it is mended. */
    HOLD,
    /** It is published, and its findings with it. */
    PUBLISH,
    /** The profile is not checked. */
    OFF
}
