package org.cancerimaging.sparql;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.Unstable;

/** Finds out whether a query gives the same answer each time it is asked of the same data (SPARQL 1.1 §17.4). */
final class Repeatable extends ExprVisitorBase {

    private boolean varies;

    private Repeatable() {}

    /** False when the query calls NOW, RAND, UUID, STRUUID or BNODE anywhere. */
    static boolean is(Op algebra) {
        Repeatable calls = new Repeatable();
        Walker.walk(
                algebra,
                new OpVisitorBase() {
                    @Override
                    public void visit(OpOrder order) {
                        // The engine's walker leaves the expressions of an ORDER BY out.
                        order.getConditions().forEach(condition -> Walker.walk(condition.getExpression(), this, calls));
                    }
                },
                calls);
        return !calls.varies;
    }

    @Override
    public void visit(ExprFunction0 call) {
        varies |= call instanceof Unstable || call instanceof E_Now;
    }

    @Override
    public void visit(ExprFunction1 call) {
        varies |= call instanceof Unstable;
    }
}
