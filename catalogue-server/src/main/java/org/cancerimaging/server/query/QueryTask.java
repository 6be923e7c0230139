package org.cancerimaging.server.query;

import java.io.OutputStream;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.cancerimaging.sparql.GuardedQuery;
import org.cancerimaging.sparql.GuardedRun;
import org.cancerimaging.sparql.QueryRun;

/**
 * A query to be answered.
 *
 * @param query found harmless
 * @param format of the answer
 * @param united whether the default graph is the union of all
 */
record QueryTask(GuardedQuery query, AnswerFormat format, boolean united) implements QueryJob.Task {

    @Override
    public void run(DatasetGraph data, Consumer<GuardedRun> begun, OutputStream out) {
        QueryRun run = query.over(united ? UnitedGraphs.of(data, query.choosesGraphs()) : data);
        begun.accept(run);
        run.deliver(format.writer(out, data));
    }
}
