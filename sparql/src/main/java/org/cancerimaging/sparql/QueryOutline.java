package org.cancerimaging.sparql;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cancerimaging.ontology.Prefixes;

/**
 * What a query does, without what it is about: for lists and logs that must name nobody.
 *
 * <p>It lets pass only what it knows to be harmless: words of SPARQL, variables, signs, and terms of the vocabularies
 * that this program writes. Everything else (literals, other IRIs, comments, what no lexer of ours understands) is
 * replaced or left out, so a query in a spelling that nobody thought of shows less and never more.
 */
public final class QueryOutline {

    private static final int LONGEST = 2_000;
    private static final String HIDDEN = "…";

    private static final Pattern PREFIX =
            Pattern.compile("PREFIX\\s++([^\\s:]*+):\\s*+<([^<>\\s]*+)>", Pattern.CASE_INSENSITIVE);

    private static final Pattern PART = Pattern.compile("(?<blank>\\s++|@[A-Za-z][A-Za-z0-9-]*+)"
            + "|(?<variable>[?$][A-Za-z0-9_]++(?![^\\x00-\\x7f]))"
            + "|(?<name>[\\p{L}\\d_.-]*+:[\\p{L}\\d_:.%\\\\-]*+)"
            + "|(?<word>[\\p{L}\\d_.\\\\]++)"
            + "|(?<sign>[{}()\\[\\],;*+/|&!=<>^-])");

    /** SPARQL 1.1 §19.8, rules 1 to 138. */
    private static final Set<String> WORDS = Set.of(
            ("a ABS ALL AS ASC ASK AVG BASE BIND BNODE BOUND BY CEIL COALESCE CONCAT CONSTRUCT CONTAINS COUNT DATATYPE "
                            + "DAY DESC DESCRIBE DISTINCT ENCODE_FOR_URI EXISTS false FILTER FLOOR FROM GRAPH GROUP "
                            + "GROUP_CONCAT HAVING HOURS IF IN IRI ISBLANK ISIRI ISLITERAL ISNUMERIC ISURI LANG "
                            + "LANGMATCHES LCASE LIMIT MAX MD5 MIN MINUS MINUTES MONTH NAMED NOT NOW OFFSET OPTIONAL "
                            + "ORDER PREFIX RAND REDUCED REGEX REPLACE ROUND SAMETERM SAMPLE SECONDS SELECT SEPARATOR "
                            + "SERVICE SHA1 SHA256 SHA384 SHA512 SILENT STR STRAFTER STRBEFORE STRDT STRENDS STRLANG "
                            + "STRLEN STRSTARTS STRUUID SUBSTR SUM TIMEZONE true TZ UCASE UNDEF UNION URI UUID VALUES "
                            + "WHERE YEAR")
                    .toUpperCase(Locale.ROOT)
                    .split(" "));

    private final String text;
    private final Map<String, String> prefixes = new HashMap<>();
    private final StringBuilder outline = new StringBuilder();

    private QueryOutline(String text) {
        this.text = text;
    }

    /** The outline on one line, of at most 2,000 characters and a sign that there was more; prologue left out. */
    public static String of(String text) {
        return new QueryOutline(text).read();
    }

    private String read() {
        int at = 0;
        while (at < text.length() && outline.length() < LONGEST) {
            int end = Token.endOfOpaque(text, at);
            at = end > at ? opaque(at, end) : part(at);
        }
        return at < text.length() ? outline.append(' ').append(HIDDEN).toString() : outline.toString();
    }

    private int opaque(int from, int to) {
        char first = text.charAt(from);
        if (first == '<') {
            append(known(text.substring(from + 1, to - 1)).orElse('<' + HIDDEN + '>'));
        } else if (first != '#') {
            append('"' + HIDDEN + '"');
        }
        return to;
    }

    private int part(int at) {
        Matcher declared = PREFIX.matcher(text).region(at, text.length());
        if (declared.lookingAt()) {
            prefixes.put(declared.group(1), declared.group(2));
            return declared.end();
        }
        Matcher part = PART.matcher(text).region(at, text.length());
        if (!part.lookingAt()) {
            return at + 1;
        }
        if (part.group("blank") == null) {
            append(shown(part));
        }
        return part.end();
    }

    private String shown(Matcher part) {
        String name = part.group("name");
        if (name != null) {
            return named(name);
        }
        String word = part.group("word");
        return word == null || WORDS.contains(word.toUpperCase(Locale.ROOT)) ? part.group() : HIDDEN;
    }

    private String named(String name) {
        int colon = name.indexOf(':');
        String namespace = prefixes.get(name.substring(0, colon));
        return namespace == null
                ? HIDDEN
                : known(namespace + name.substring(colon + 1)).orElse(HIDDEN);
    }

    /** The short name of a term of a vocabulary of ours: letters only, as classes and properties have. */
    private static Optional<String> known(String iri) {
        return Prefixes.all().entrySet().stream()
                .filter(entry -> iri.startsWith(entry.getValue()))
                .filter(entry -> isTerm(iri.substring(entry.getValue().length())))
                .map(entry ->
                        entry.getKey() + ":" + iri.substring(entry.getValue().length()))
                .findFirst();
    }

    private static boolean isTerm(String local) {
        return local.matches("[A-Za-z]{1,60}");
    }

    private void append(String part) {
        if (outline.length() > 0) {
            outline.append(' ');
        }
        outline.append(part);
    }
}
