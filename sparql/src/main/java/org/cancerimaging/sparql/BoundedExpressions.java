package org.cancerimaging.sparql;

import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;

/** Puts the bounded forms of REGEX, REPLACE and CONCAT in the place of the engine's own. */
final class BoundedExpressions extends ExprTransformCopy {

    @Override
    public Expr transform(ExprFunctionN function, ExprList args) {
        if (function instanceof E_Regex) {
            return new BoundedRegex(args);
        }
        if (function instanceof E_StrReplace) {
            return new BoundedReplace(args);
        }
        return function instanceof E_StrConcat ? new BoundedConcat(args) : super.transform(function, args);
    }
}
