package org.cancerimaging.sparql;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** REPLACE (SPARQL 1.1 §17.4.3.15) with an end: tried within the limits first, then left to the engine. */
final class BoundedReplace extends ExprFunctionN {

    private final Expr original;

    BoundedReplace(ExprList args) {
        super("replace", args);
        this.original = args.size() > 3
                ? new E_StrReplace(args.get(0), args.get(1), args.get(2), args.get(3))
                : new E_StrReplace(args.get(0), args.get(1), args.get(2), null);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        tryOut(values);
        return ((E_StrReplace) original).eval(values);
    }

    @Override
    public Expr copy(ExprList newArgs) {
        return new BoundedReplace(newArgs);
    }

    private static void tryOut(List<NodeValue> values) {
        String text =
                NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(0)).getLiteralLexicalForm();
        Pattern pattern = BoundedRegex.pattern(
                values.size() > 3 ? List.of(values.get(1), values.get(3)) : List.of(values.get(1)));
        int insert = NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(2))
                .getLiteralLexicalForm()
                .length();
        TextLimit.check(text.length() + matches(pattern, text) * (insert + (long) text.length() / 10));
    }

    private static long matches(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(new BoundedText(text));
        long count = 0;
        try {
            while (matcher.find()) {
                count++;
            }
        } catch (StackOverflowError e) {
            throw new CostlyExpression("The pattern of a REPLACE nests too deeply on a long text. Make it simpler.");
        }
        return count;
    }
}
