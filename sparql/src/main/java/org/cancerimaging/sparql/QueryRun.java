package org.cancerimaging.sparql;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDataset;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.util.Context;
import org.cancerimaging.sparql.QueryRefusal.Reason;
import org.jspecify.annotations.Nullable;

/** One run of a query, on the thread of the caller; any other thread may cancel it. */
public final class QueryRun implements GuardedRun {

    private final Query query;
    private final QueryPolicy policy;
    private final DatasetGraph data;
    private final @Nullable TextSearch search;
    private final Object lock = new Object();
    private @Nullable QueryExec running;
    private final AtomicLong rows = new AtomicLong();
    private @Nullable QueryRefusal refusal;

    /**
     * A run that has not begun.
     *
     * @param search null when the query does not search text
     */
    QueryRun(Query query, QueryPolicy policy, DatasetGraph data, @Nullable TextSearch search) {
        this.query = query;
        this.policy = policy;
        this.data = data;
        this.search = search;
    }

    /**
     * Runs the query in a read transaction and hands its answer to the writer.
     *
     * @throws QueryRefusal with TIMEOUT, TOO_MANY_ROWS, CANCELLED, TOO_COSTLY, TOO_DEEP or TOO_MUCH_MEMORY, also
     *     after rows were written
     */
    public void deliver(AnswerWriter writer) {
        boolean began = data.supportsTransactions() && !data.isInTransaction();
        if (began) {
            data.begin(ReadWrite.READ);
        }
        try (QueryExec execution = start()) {
            new Answer(query, data, execution, policy, rows).deliver(writer);
        } catch (CostlyExpression e) {
            throw e.refusal();
        } catch (QueryCancelledException e) {
            throw stopped();
        } catch (StackOverflowError e) {
            throw GuardedQuery.tooDeep();
        } catch (OutOfMemoryError e) {
            throw QueryRefusal.tooMuchMemory();
        } finally {
            if (began) {
                data.end();
            }
        }
    }

    /** Stops the run; it ends with CANCELLED at its next step. Without effect once the run is over. */
    public void cancel() {
        cancel(QueryRefusal.stopped());
    }

    @Override
    public void cancel(QueryRefusal reason) {
        synchronized (lock) {
            refusal = refusal == null ? reason : refusal;
            if (running != null) {
                running.abort();
            }
        }
    }

    @Override
    public long rows() {
        return rows.get();
    }

    private QueryExec start() {
        synchronized (lock) {
            if (refusal != null) {
                throw stopped();
            }
            QueryExec execution = execution();
            running = execution;
            return execution;
        }
    }

    private QueryExec execution() {
        long millis = Math.max(1, policy.timeout().toMillis());
        QueryExecDatasetBuilder builder = QueryExecDataset.newBuilder()
                .dataset(data)
                .query(query.isDescribeType() ? Description.selection(query) : query)
                .set(ARQ.httpServiceAllowed, false)
                .initialTimeout(millis, TimeUnit.MILLISECONDS)
                .overallTimeout(millis, TimeUnit.MILLISECONDS);
        // Added to the settings of the dataset, which tell what its default graph is.
        Context more = RunSettings.of(query, search);
        more.keys().forEach(key -> builder.set(key, more.get(key)));
        return builder.build();
    }

    private QueryRefusal stopped() {
        synchronized (lock) {
            return refusal == null ? timeout(policy) : refusal;
        }
    }

    static QueryRefusal timeout(QueryPolicy policy) {
        return new QueryRefusal(
                Reason.TIMEOUT,
                "The query was not done after " + policy.timeout().toMillis() + " milliseconds. Make it narrower: name "
                        + "a class or a graph, join patterns by a shared variable, or ask for fewer rows with LIMIT.");
    }
}
