package org.cancerimaging.sparql;

import java.util.List;
import java.util.function.Function;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.cancerimaging.sparql.QueryRefusal.Reason;

/** Parses updates. */
final class UpdateText {

    /** Relative IRIs resolve against this and not against the folder in which the program runs. */
    private static final String BASE = "https://w3id.org/cancer-imaging/query/";

    private UpdateText() {}

    /**
     * The operations of an update.
     *
     * @param checked what becomes of each; may refuse
     * @throws QueryRefusal with the reason, and line and column of a syntax error
     */
    static <T> List<T> operations(String text, QueryPolicy policy, Function<Update, T> checked) {
        QueryText.checkUpdate(text, policy);
        try {
            return UpdateFactory.create(text, BASE, Syntax.syntaxSPARQL_11).getOperations().stream()
                    .map(checked)
                    .toList();
        } catch (QueryParseException e) {
            throw e.getCause() instanceof StackOverflowError ? GuardedQuery.tooDeep() : SyntaxProblem.of(e);
        } catch (QueryException e) {
            throw new QueryRefusal(Reason.SYNTAX, "The update is not valid SPARQL 1.1: " + e.getMessage());
        } catch (StackOverflowError e) {
            throw GuardedQuery.tooDeep();
        }
    }
}
