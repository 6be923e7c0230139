package org.cancerimaging.sparql;

/** One operation of an update (SPARQL 1.1 Update §3). */
sealed interface UpdateOperation permits UpdateStep, GraphStep {

    /**
     * Does it.
     *
     * @throws QueryRefusal when time is over or somebody stops it
     * @throws UpdateRefusal when what is there does not allow it
     */
    void on(UpdateRun run);

    /**
     * The same over the graphs that the request chooses.
     *
     * @throws UpdateRefusal with GRAPHS_TWICE when it chooses graphs itself
     */
    UpdateOperation using(GraphChoice graphs);
}
