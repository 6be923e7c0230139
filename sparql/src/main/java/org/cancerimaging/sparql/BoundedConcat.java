package org.cancerimaging.sparql;

import java.util.List;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** CONCAT (SPARQL 1.1 §17.4.3.12) that refuses to make a text without measure: see {@link TextLimit}. */
final class BoundedConcat extends ExprFunctionN {

    private final E_StrConcat original;

    BoundedConcat(ExprList args) {
        super("concat", args);
        this.original = new E_StrConcat(args);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        TextLimit.check(
                values.stream().mapToLong(value -> value.asString().length()).sum());
        return original.eval(values);
    }

    @Override
    public Expr copy(ExprList newArgs) {
        return new BoundedConcat(newArgs);
    }
}
