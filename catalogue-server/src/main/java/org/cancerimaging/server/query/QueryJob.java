package org.cancerimaging.server.query;

import java.io.OutputStream;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.cancerimaging.sparql.GuardedRun;

/**
 * A query that may run, or an update of its sender's own dataset.
 *
 * @param caller who asks
 * @param text as it was sent, may name people; empty when nobody else may know
 * @param task the same, ready to run
 * @param store what it asks
 * @param end told how it went, before the last byte of the answer is given
 */
record QueryJob(QueryCaller caller, String text, Task task, Store store, End end) {

    /** A store to ask. */
    interface Store {

        /** Does the work in one transaction. */
        <T> T read(Function<DatasetGraph, T> work);
    }

    /** What is run. */
    interface Task {

        /**
         * Runs to its end.
         *
         * @param begun told what can be stopped from now on
         * @param out takes the answer; not closed here
         */
        void run(DatasetGraph data, Consumer<GuardedRun> begun, OutputStream out);
    }

    /** What follows a query. */
    interface End {

        /**
         * Takes note.
         *
         * @param rows given
         * @param nanos that it ran
         * @param outcome {@code done}, or the code of what it failed with
         */
        void ended(QueryJob job, long rows, long nanos, String outcome);
    }
}
