package org.cancerimaging.sparql;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.optimize.TransformPropertyFunction;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.cancerimaging.sparql.QueryRefusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what reaches out of the store: other endpoints, and functions that load classes, scripts or files.
 *
 * <p>It walks the algebra and not the syntax: that is what runs, subqueries and EXISTS included.
 */
final class QueryRules {

    /** Functions named by IRI that SPARQL 1.1 itself defines: the casts (§17.5). */
    private static final List<String> ALLOWED_FUNCTIONS = List.of("http://www.w3.org/2001/XMLSchema#");

    /** Where the engine would call code of its own instead of looking into the data. */
    private static final List<String> PROPERTY_FUNCTIONS = List.of(
            "java:",
            "http://jena.apache.org/ARQ/",
            "http://jena.apache.org/text#",
            "http://jena.apache.org/spatial#",
            "http://jena.hpl.hp.com/ARQ/");

    private QueryRules() {}

    /**
     * Walks the algebra of a query.
     *
     * @param text of the query, to say where a fault is
     * @param search answers {@code text:query}; null refuses it
     * @return whether the query searches text
     * @throws QueryRefusal with SERVICE, FUNCTION or TEXT
     */
    static boolean check(Op algebra, String text, @Nullable TextSearch search) {
        Patterns patterns = new Patterns(text, search);
        Op whole =
                search == null ? algebra : TransformPropertyFunction.transform(algebra, TextFunctions.settings(search));
        Walker.walk(whole, patterns, new Expressions());
        return patterns.searches;
    }

    private static QueryRefusal function(String iri) {
        return new QueryRefusal(
                Reason.FUNCTION,
                "<" + iri + "> is not a function or property of SPARQL 1.1; only what the standard defines is run "
                        + "here. Use a built-in such as REGEX, REPLACE or CONCAT, or a cast such as xsd:integer.");
    }

    private static final class Patterns extends OpVisitorBase {

        private final String text;
        private final @Nullable TextSearch search;
        private boolean searches;

        Patterns(String text, @Nullable TextSearch search) {
            this.text = text;
            this.search = search;
        }

        @Override
        public void visit(OpPropFunc function) {
            searches = true;
            TextArguments arguments = TextArguments.of(function.getSubjectArgs(), function.getObjectArgs());
            if (arguments != null && search != null) {
                check(search, arguments.question());
            }
        }

        private void check(TextSearch index, TextQuestion question) {
            try {
                index.check(question);
            } catch (TextFault fault) {
                throw TextPlace.of(text, question.words(), fault);
            }
        }

        @Override
        public void visit(OpService service) {
            throw new QueryRefusal(
                    Reason.SERVICE,
                    "SERVICE calls another endpoint, and this one calls nobody. Run that part at the other endpoint "
                            + "and put its results here with VALUES.");
        }

        @Override
        public void visit(OpBGP pattern) {
            pattern.getPattern().forEach(triple -> predicate(triple.getPredicate()));
        }

        @Override
        public void visit(OpOrder order) {
            // The engine's walker leaves the expressions of an ORDER BY out.
            order.getConditions().forEach(condition -> Walker.walk(condition.getExpression(), this, new Expressions()));
        }

        @Override
        public void visit(OpTriple triple) {
            predicate(triple.getTriple().getPredicate());
        }

        @Override
        public void visit(OpPath path) {
            Triple triple = path.getTriplePath().asTriple();
            if (triple != null) {
                predicate(triple.getPredicate());
            }
        }

        private static void predicate(Node predicate) {
            if (predicate.isURI() && PROPERTY_FUNCTIONS.stream().anyMatch(predicate.getURI()::startsWith)) {
                throw function(predicate.getURI());
            }
        }
    }

    private static final class Expressions extends ExprVisitorBase {

        @Override
        public void visit(ExprFunctionN expression) {
            if (expression instanceof E_Function call
                    && ALLOWED_FUNCTIONS.stream().noneMatch(call.getFunctionIRI()::startsWith)) {
                throw function(call.getFunctionIRI());
            }
        }

        @Override
        public void visit(ExprAggregator aggregate) {
            if (aggregate.getAggregator() instanceof AggCustom custom) {
                throw function(custom.getIRI());
            }
        }
    }
}
