package org.cancerimaging.sparql;

/** A query or an update on its way, on the thread of its caller. */
public interface GuardedRun {

    /** Stops it from any thread; it ends with this refusal at its next step. The first one counts; without effect at the end. */
    void cancel(QueryRefusal reason);

    /** Rows or triples of the answer so far, or statements changed; may be asked by any thread. */
    long rows();
}
