package org.cancerimaging.sparql;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * An update that was found harmless, and the limits it runs under. It never writes into a store: a run works on copies
 * of the graphs that it changes. Immutable; may run many times, also at once.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-update/">SPARQL 1.1 Update</a>
 */
public final class GuardedUpdate {

    private final List<UpdateStep> steps;
    private final QueryPolicy policy;
    private final int maxStatements;

    private GuardedUpdate(List<UpdateStep> steps, QueryPolicy policy, int maxStatements) {
        this.steps = steps;
        this.policy = policy;
        this.maxStatements = maxStatements;
    }

    /**
     * Parses an update and checks it against the rules: only INSERT DATA, DELETE DATA, DELETE WHERE and DELETE/INSERT
     * WHERE on graphs named by IRI; no SERVICE, no functions that reach out.
     *
     * @param text SPARQL 1.1 Update, one or more operations
     * @param policy limits of the text, of the whole time, and of the rows of each WHERE
     * @param maxStatements statements that one operation may delete and insert together, above zero
     * @throws QueryRefusal with the reason, and line and column of a syntax error
     * @throws UpdateRefusal when it is an update of a kind that is not done here
     */
    public static GuardedUpdate parse(String text, QueryPolicy policy, int maxStatements) {
        List<UpdateStep> steps = UpdateText.operations(
                text, policy, operation -> UpdateStep.of(operation).named().guarded());
        return new GuardedUpdate(steps, policy, maxStatements);
    }

    /**
     * The same update with the graphs that the request chooses, as if USING and USING NAMED stood in each operation
     * (SPARQL 1.1 Protocol §2.2.3).
     *
     * @throws UpdateRefusal with GRAPHS_TWICE when an operation has USING or WITH
     */
    public GuardedUpdate using(GraphChoice graphs) {
        return graphs.equals(GraphChoice.NONE)
                ? this
                : new GuardedUpdate(
                        steps.stream().map(step -> step.using(graphs)).toList(), policy, maxStatements);
    }

    /** Names of the graphs that it can change, whatever the data. */
    public Set<Node> targets() {
        return steps.stream().flatMap(step -> step.targets().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Runs all operations in order, each on what the one before it left.
     *
     * @param data left as it is; in a transaction already, if it has any
     * @return every target graph as it is at the end, empty ones included; the caller's own
     * @throws QueryRefusal with TIMEOUT, TOO_MANY_ROWS, TOO_COSTLY or TOO_DEEP
     * @throws UpdateRefusal with TOO_MUCH
     */
    public Map<Node, Graph> over(DatasetGraph data) {
        ChangedGraphs changed = new ChangedGraphs(data, targets());
        new UpdateRun(changed, changed::seenFrom, policy, maxStatements).apply(steps);
        return changed.graphs();
    }
}
