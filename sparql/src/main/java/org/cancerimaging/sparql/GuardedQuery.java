package org.cancerimaging.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.cancerimaging.sparql.QueryRefusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A query that was found harmless, and the limits it runs under. Immutable; may run many times, also at once.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-query/">SPARQL 1.1 Query Language</a>
 */
public final class GuardedQuery {

    /** Relative IRIs resolve against this and not against the folder in which the program runs. */
    private static final String BASE = "https://w3id.org/cancer-imaging/query/";

    private final Query query;
    private final QueryPolicy policy;
    private final @Nullable TextSearch search;

    private GuardedQuery(Query query, QueryPolicy policy, @Nullable TextSearch search) {
        this.query = query;
        this.policy = policy;
        this.search = search;
    }

    /**
     * Parses a query and checks it against the rules: no SERVICE, no update, no functions that reach out.
     *
     * @param text SPARQL 1.1 query
     * @param policy its limits
     * @throws QueryRefusal with the reason, and line and column of a syntax error
     */
    public static GuardedQuery parse(String text, QueryPolicy policy) {
        return parsed(text, policy, null);
    }

    /**
     * The same, but it may search text with {@code text:query}.
     *
     * @param search over the data that the query will run on
     */
    public static GuardedQuery parse(String text, QueryPolicy policy, TextSearch search) {
        return parsed(text, policy, search);
    }

    private static GuardedQuery parsed(String text, QueryPolicy policy, @Nullable TextSearch search) {
        QueryText.check(text, policy);
        try {
            Query query = QueryFactory.create(text, BASE, Syntax.syntaxSPARQL_11);
            boolean searches = QueryRules.check(Algebra.compile(query), text, search);
            return new GuardedQuery(bounded(query), policy, searches ? search : null);
        } catch (QueryException e) {
            throw refusal(e);
        } catch (StackOverflowError e) {
            throw tooDeep();
        }
    }

    /**
     * The query that answers a whole graph.
     *
     * @param name of a named graph, or the node of the default graph
     * @param policy its limits
     */
    public static GuardedQuery ofGraph(Node name, QueryPolicy policy) {
        return new GuardedQuery(WholeGraph.query(name), policy, null);
    }

    /** What the query asks for; decides which method of the {@link AnswerWriter} is called. */
    public Form form() {
        if (query.isSelectType()) {
            return Form.SELECT;
        }
        if (query.isAskType()) {
            return Form.ASK;
        }
        return query.isConstructType() ? Form.CONSTRUCT : Form.DESCRIBE;
    }

    /** Whether FROM or FROM NAMED chooses the graphs that are asked. */
    public boolean choosesGraphs() {
        return query.hasDatasetDescription();
    }

    /** Whether it searches text. */
    public boolean searchesText() {
        return search != null;
    }

    /** Whether the same data gives the same answer each time: no NOW, RAND, UUID, STRUUID or BNODE is called. */
    public boolean isRepeatable() {
        return Repeatable.is(Algebra.compile(query));
    }

    /** The same query over the graphs that the request chooses; what it chooses goes before FROM and FROM NAMED. */
    public GuardedQuery choosing(GraphChoice graphs) {
        return new GuardedQuery(graphs.applied(query), policy, search);
    }

    /**
     * Prepares one run over a dataset. FROM and FROM NAMED choose among the dataset's own graphs.
     *
     * @param data left as it is; its own settings, such as a default graph that unites all, hold
     */
    public QueryRun over(DatasetGraph data) {
        return new QueryRun(query, policy, data, search);
    }

    /**
     * How the query would be run: its algebra after the rewriting of the engine and of the guard, and the limits, as text.
     * Nothing of any store is in it.
     */
    public String plan() {
        return QueryPlan.of(query, policy, search);
    }

    static QueryRefusal tooDeep() {
        return new QueryRefusal(
                Reason.TOO_DEEP,
                "The query is nested too deeply to be run. Write it flatter, or ask in several steps.");
    }

    private static QueryRefusal refusal(QueryException failure) {
        if (failure.getCause() instanceof StackOverflowError) {
            return tooDeep();
        }
        return failure instanceof QueryParseException parse
                ? SyntaxProblem.of(parse)
                : new QueryRefusal(Reason.SYNTAX, "The query is not valid SPARQL 1.1: " + failure.getMessage());
    }

    static Query bounded(Query query) {
        Query bounded =
                QueryTransformOps.transform(query, new ElementTransformCopyBase(false), new BoundedExpressions());
        bounded.ensureResultVars();
        return bounded;
    }

    /** A query to be changed. Not by {@code cloneQuery()}: of several conditions of HAVING that keeps the first alone. */
    static Query copy(Query query) {
        return QueryTransformOps.transform(query, new ElementTransformCopyBase(), new ExprTransformCopy());
    }

    /** The four forms of a query (SPARQL 1.1 §16). */
    public enum Form {
        SELECT,
        ASK,
        CONSTRUCT,
        DESCRIBE
    }
}
