package org.cancerimaging.sparql;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.jspecify.annotations.Nullable;

/** REGEX (SPARQL 1.1 §17.4.3.14) with an end: see {@link BoundedText}. */
final class BoundedRegex extends ExprFunctionN {

    private final @Nullable Pattern constant;

    BoundedRegex(ExprList args) {
        super("regex", args);
        boolean fixed = args.getList().stream().skip(1).allMatch(Expr::isConstant);
        this.constant = fixed
                ? pattern(args.getList().stream().skip(1).map(Expr::getConstant).toList())
                : null;
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        String text =
                NodeValueOps.checkAndGetStringLiteral("REGEX", values.get(0)).getLiteralLexicalForm();
        Pattern pattern = constant == null ? pattern(values.subList(1, values.size())) : constant;
        return NodeValue.booleanReturn(find(pattern, text));
    }

    @Override
    public Expr copy(ExprList newArgs) {
        return new BoundedRegex(newArgs);
    }

    /** Whether the pattern is found, within the step limit. */
    static boolean find(Pattern pattern, String text) {
        try {
            return pattern.matcher(new BoundedText(text)).find();
        } catch (StackOverflowError e) {
            throw new CostlyExpression(
                    "A regular expression nests too deeply on a long text. Use a character class such as [ab]* in "
                            + "place of an alternative such as (a|b)*, or CONTAINS.");
        }
    }

    /** The pattern of the values after the text: the expression, and the flags if any. */
    static Pattern pattern(List<NodeValue> values) {
        String flags = values.size() > 1 ? string(values.get(1)) : null;
        try {
            return RegexEngine.makePattern("REGEX", string(values.get(0)), flags);
        } catch (PatternSyntaxException e) {
            throw new ExprEvalException("REGEX: the pattern is no regular expression", e);
        }
    }

    private static String string(NodeValue value) {
        if (!value.isString()) {
            throw new ExprEvalException("REGEX: pattern and flags must be plain strings");
        }
        return value.getString();
    }
}
