package org.cancerimaging.sparql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cancerimaging.sparql.QueryRefusal.Reason;

/**
 * Looks at the text of a query before a parser does: a recursive parser would run out of stack on hostile nesting.
 *
 * <p>Strings, IRIs and comments are skipped (SPARQL 1.1 §19.8), so a bracket inside them does not count.
 */
final class QueryText {

    /** Brackets of any kind inside each other. Real queries stay under 20. */
    static final int MAX_DEPTH = 64;

    /** Opening braces in all: a chain of unions is deep for the engine though flat in the text. */
    static final int MAX_GROUPS = 500;

    /** Operators of expressions and paths in all, for the same reason. */
    static final int MAX_OPERATORS = 2_000;

    private static final Pattern PROLOGUE = Pattern.compile("\\s*+(?:PREFIX\\s++[^\\s:]*+:|BASE\\b)", flags());
    private static final Pattern UPDATE =
            Pattern.compile("\\s*+(?:INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\\b", flags());

    private final String text;
    private final StringBuilder plain = new StringBuilder();
    private int depth;
    private int groups;
    private int operators;

    private QueryText(String text) {
        this.text = text;
    }

    /**
     * Refuses text that is too long, nested too deeply, or an update.
     *
     * @throws QueryRefusal with TOO_LONG, TOO_DEEP or UPDATE
     */
    static void check(String text, QueryPolicy policy) {
        scanned(text, policy).refuseUpdate();
    }

    /**
     * Refuses the text of an update that is too long or nested too deeply.
     *
     * @throws QueryRefusal with TOO_LONG or TOO_DEEP
     */
    static void checkUpdate(String text, QueryPolicy policy) {
        scanned(text, policy);
    }

    private static QueryText scanned(String text, QueryPolicy policy) {
        if (text.length() > policy.maxLength()) {
            throw new QueryRefusal(
                    Reason.TOO_LONG,
                    "The query has " + text.length() + " characters; at most " + policy.maxLength()
                            + " are taken. Ask in several smaller queries.");
        }
        QueryText scan = new QueryText(text);
        scan.scan();
        return scan;
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            int end = Token.endOfOpaque(text, at);
            if (end > at) {
                plain.append(' ');
                at = end;
            } else {
                count(text.charAt(at), at);
                plain.append(text.charAt(at));
                at++;
            }
        }
    }

    private void count(char c, int at) {
        switch (c) {
            case '{', '(', '[' -> open(c, at);
            case '}', ')', ']' -> depth--;
            case '|', '&', '+', '-', '*', '/', '^', '!' -> operators++;
            default -> {
                // any other character nests nothing
            }
        }
        if (operators > MAX_OPERATORS) {
            throw tooDeep("more than " + MAX_OPERATORS + " operators", at);
        }
    }

    private void open(char c, int at) {
        depth++;
        if (c == '{') {
            groups++;
        }
        if (depth > MAX_DEPTH) {
            throw tooDeep("brackets nested more than " + MAX_DEPTH + " deep", at);
        }
        if (groups > MAX_GROUPS) {
            throw tooDeep("more than " + MAX_GROUPS + " groups", at);
        }
    }

    private QueryRefusal tooDeep(String what, int at) {
        int line =
                1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        int column = at - text.lastIndexOf('\n', at - 1);
        return new QueryRefusal(
                Reason.TOO_DEEP,
                "The query has " + what + ". Write it flatter, for example with VALUES in place of many UNIONs.",
                line,
                column);
    }

    private void refuseUpdate() {
        Matcher prologue = PROLOGUE.matcher(plain);
        int at = 0;
        while (prologue.region(at, plain.length()).lookingAt()) {
            at = prologue.end();
        }
        if (UPDATE.matcher(plain).region(at, plain.length()).lookingAt()) {
            throw new QueryRefusal(
                    Reason.UPDATE,
                    "This is an update; only queries are taken here: SELECT, ASK, CONSTRUCT or DESCRIBE. "
                            + "To change a dataset, submit its description anew.");
        }
    }

    private static int flags() {
        return Pattern.CASE_INSENSITIVE;
    }
}
