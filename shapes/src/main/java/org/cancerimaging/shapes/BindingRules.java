package org.cancerimaging.shapes;

import java.util.Collection;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.PatternVars;

/** What a query with variables bound from outside must not do (SHACL §5.3.1 and appendix A). */
final class BindingRules extends ElementVisitorBase {

    private final String shape;
    private final Set<String> bound;

    private BindingRules(String shape, Set<String> bound) {
        this.shape = shape;
        this.bound = bound;
    }

    /**
     * Refuses a query that breaks a rule.
     *
     * @param bound the names of the variables that are bound from outside
     * @throws ShapesException with SHAPES-0103
     */
    static void check(Query query, String shape, Set<String> bound) {
        new BindingRules(shape, bound).inside(query);
    }

    private void inside(Query query) {
        refuseBound(query.getProject().getExprs().keySet());
        if (query.hasValues()) {
            throw Faults.query(shape, "it has VALUES.");
        }
        walk(query.getQueryPattern());
    }

    private void walk(Element element) {
        ElementWalker.walk(element, this);
    }

    @Override
    public void visit(ElementMinus minus) {
        throw Faults.query(shape, "it has MINUS.");
    }

    @Override
    public void visit(ElementData values) {
        throw Faults.query(shape, "it has VALUES.");
    }

    @Override
    public void visit(ElementBind bind) {
        refuseBound(Set.of(bind.getVar()));
    }

    @Override
    public void visit(ElementSubQuery part) {
        Query query = part.getQuery();
        Collection<Var> returned = query.isQueryResultStar()
                ? PatternVars.vars(query.getQueryPattern())
                : query.getProject().getVars();
        if (!returned.contains(Var.alloc("this"))) {
            throw Faults.query(shape, "a query inside it does not return $this.");
        }
        inside(query);
    }

    @Override
    public void visit(ElementFilter filter) {
        Walker.walk(filter.getExpr(), new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionOp exists) {
                walk(exists.getElement());
            }
        });
    }

    private void refuseBound(Collection<Var> variables) {
        if (variables.stream().anyMatch(variable -> bound.contains(variable.getVarName()))) {
            throw Faults.query(shape, "it gives a new value to a variable that SHACL binds.");
        }
    }
}
