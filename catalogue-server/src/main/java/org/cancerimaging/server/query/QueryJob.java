package org.cancerimaging.server.query;

import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.cancerimaging.sparql.GuardedQuery;

/**
 * A query that may run.
 *
 * @param caller who asks
 * @param text as it was sent; may name people
 * @param query the same, parsed and found harmless
 * @param format of the answer
 * @param store what it asks
 * @param end told how it went, before the last byte of the answer is given
 */
record QueryJob(QueryCaller caller, String text, GuardedQuery query, AnswerFormat format, Store store, End end) {

    /** A store to ask. */
    interface Store {

        /** Does the work in one read transaction. */
        <T> T read(Function<DatasetGraph, T> work);
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
