package org.cancerimaging.sparql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;
import org.cancerimaging.sparql.QueryRefusal.Reason;

/** Turns the parser's report, which may list a page of tokens, into one sentence with a place. */
final class SyntaxProblem {

    private static final int LONGEST = 300;

    /** The parser counts the last token that it understood; its text names the first that it did not. */
    private static final Pattern PLACE = Pattern.compile("at line (\\d{1,9}), column (\\d{1,9})");

    private SyntaxProblem() {}

    static QueryRefusal of(QueryParseException failure) {
        String report = String.valueOf(failure.getMessage()).strip();
        Matcher place = PLACE.matcher(report);
        return place.find()
                ? refusal(report, Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)))
                : refusal(report, failure.getLine(), failure.getColumn());
    }

    private static QueryRefusal refusal(String report, int line, int column) {
        String place = line > 0 ? "Line " + line + ", column " + column + ": " : "";
        return new QueryRefusal(
                Reason.SYNTAX,
                place + "this is not valid SPARQL 1.1. " + shortened(report),
                Math.max(0, line),
                Math.max(0, column));
    }

    private static String shortened(String report) {
        String first = report.lines().findFirst().orElse("").replaceAll("\\s+", " ");
        return first.length() > LONGEST ? first.substring(0, LONGEST) + " …" : first;
    }
}
