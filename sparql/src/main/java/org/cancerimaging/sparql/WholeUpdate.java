package org.cancerimaging.sparql;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.modify.request.UpdateData;
import org.apache.jena.sparql.modify.request.UpdateDeleteWhere;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;

/**
 * An update of any kind but LOAD, and the limits it runs under, for a dataset that belongs to its sender. It reaches out of
 * the dataset no more than a {@link GuardedQuery} does. Immutable; may run many times.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-update/">SPARQL 1.1 Update</a>
 */
public final class WholeUpdate {

    private final List<UpdateOperation> operations;
    private final QueryPolicy policy;
    private final int maxStatements;

    private WholeUpdate(List<UpdateOperation> operations, QueryPolicy policy, int maxStatements) {
        this.operations = operations;
        this.policy = policy;
        this.maxStatements = maxStatements;
    }

    /**
     * Parses an update and checks it against the rules: no LOAD, no SERVICE, no functions that reach out.
     *
     * @param text SPARQL 1.1 Update, any number of operations
     * @param policy limits of the text, of the whole time, and of the rows of each WHERE
     * @param maxStatements statements that one DELETE/INSERT may delete and insert together, above zero
     * @throws QueryRefusal with the reason, and line and column of a syntax error
     * @throws UpdateRefusal with OPERATION for LOAD; LOAD SILENT does nothing
     */
    public static WholeUpdate parse(String text, QueryPolicy policy, int maxStatements) {
        return new WholeUpdate(UpdateText.operations(text, policy, WholeUpdate::operation), policy, maxStatements);
    }

    private static UpdateOperation operation(Update operation) {
        if (!isOfStatements(operation)) {
            return GraphStep.of(operation);
        }
        UpdateStep step = UpdateStep.of(operation).guarded();
        step.targets().forEach(GraphStep::requireUsable);
        return step;
    }

    private static boolean isOfStatements(Update operation) {
        return operation instanceof UpdateData
                || operation instanceof UpdateDeleteWhere
                || operation instanceof UpdateModify;
    }

    /**
     * The same update with the graphs that the request chooses, as if USING and USING NAMED stood in each operation
     * (SPARQL 1.1 Protocol §2.2.3).
     *
     * @throws UpdateRefusal with GRAPHS_TWICE when an operation has USING or WITH
     */
    public WholeUpdate using(GraphChoice graphs) {
        return graphs.equals(GraphChoice.NONE)
                ? this
                : new WholeUpdate(
                        operations.stream().map(step -> step.using(graphs)).toList(), policy, maxStatements);
    }

    /**
     * Prepares one run.
     *
     * @param data in a write transaction; left half changed when the run fails, so the transaction must then be aborted
     */
    public Run over(DatasetGraph data) {
        return new Run(
                new UpdateRun(data, main -> main == null ? data : new MainGraph(data, main), policy, maxStatements));
    }

    /** One run, on the thread of the caller. */
    public final class Run implements GuardedRun {

        private final UpdateRun run;

        private Run(UpdateRun run) {
            this.run = run;
        }

        /**
         * Does all operations in order, each on what the one before it left.
         *
         * @throws QueryRefusal with TIMEOUT, TOO_MANY_ROWS, CANCELLED, TOO_COSTLY, TOO_DEEP or TOO_MUCH_MEMORY
         * @throws UpdateRefusal with TOO_MUCH, NO_GRAPH or GRAPH_EXISTS
         */
        public void apply() {
            try {
                run.apply(operations);
            } catch (OutOfMemoryError tooMuch) {
                throw QueryRefusal.tooMuchMemory();
            }
        }

        @Override
        public void cancel(QueryRefusal reason) {
            run.cancel(reason);
        }

        @Override
        public long rows() {
            return run.rows();
        }
    }

    /** A dataset with one of its graphs in the place of the default graph, as WITH has it. */
    private static final class MainGraph extends DatasetGraphWrapper implements DatasetGraphWrapperView {

        private final Node main;

        MainGraph(DatasetGraph data, Node main) {
            super(data);
            this.main = main;
        }

        @Override
        public Graph getDefaultGraph() {
            return GraphView.createNamedGraph(getWrapped(), main);
        }
    }
}
