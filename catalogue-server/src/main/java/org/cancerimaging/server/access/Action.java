package org.cancerimaging.server.access;

/** What somebody wants to do on behalf of a provider. Everything that is not named here is public reading. */
public enum Action {
    /** Make a provider known, change it, or give it a new key. */
    REGISTER_PROVIDER,
    /** Take a copy of everything, layer P and hashes of keys included. */
    BACK_UP,
    /** Give back room on the disk. */
    COMPACT,
    /** See which queries run, and stop them. */
    WATCH_QUERIES,
    /** Ask the restricted store. */
    QUERY_RESTRICTED,
    /** Send dataset records. */
    SUBMIT,
    /** Write a description in place, through the graph store or by an update. */
    WRITE_GRAPH,
    /** Keep a workspace: a dataset that nobody else sees. */
    KEEP_WORKSPACE,
    /** Take a record back, or bring an earlier revision of it back. */
    CHANGE_RECORD,
    /** Read what became of a submission, held records included. */
    READ_SUBMISSION
}
