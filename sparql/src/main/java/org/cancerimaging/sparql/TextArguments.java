package org.cancerimaging.sparql;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.cancerimaging.sparql.QueryRefusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one {@code text:query}, as jena-text has them:
 * {@code (?subject ?score ?literal ?graph ?property) text:query (property… 'words' limit 'lang:de' 'highlight:…')}.
 *
 * @param question what is looked for
 * @param limit best hits that are taken; 0 takes all
 * @param marks how found words are marked; null leaves literals as they are
 * @param results what the left side asks for: one to five terms
 * @see <a href="https://jena.apache.org/documentation/query/text-query.html">Full text search in Jena</a>
 */
record TextArguments(
        TextQuestion question, int limit, @Nullable TextMarks marks, List<Node> results) {

    private static final int MOST_PROPERTIES = 20;

    /** Copies the list. */
    TextArguments {
        results = List.copyOf(results);
    }

    /**
     * Reads the arguments; null when the words are still a variable.
     *
     * @throws QueryRefusal with TEXT
     */
    static @Nullable TextArguments of(PropFuncArg subject, PropFuncArg object) {
        List<Node> results = nodes(subject);
        if (results.isEmpty() || results.size() > 5) {
            throw refusal("On its left stand one to five of: subject, score, literal, graph, property.");
        }
        Reader reader = new Reader(nodes(object));
        return reader.words == null ? null : reader.arguments(reader.words, results);
    }

    /** The same in one graph; null for all that are asked. */
    TextArguments in(@Nullable Node graph) {
        return new TextArguments(question.in(graph), limit, marks, results);
    }

    /**
     * What the left side asks for of a hit.
     *
     * @param search marks words; null leaves the score out and the literal as it is, so that rows of equal meaning are equal
     */
    List<Node> row(TextHit hit, @Nullable TextSearch search) {
        Node literal =
                search == null || marks == null ? hit.literal() : marked(hit, search.marked(question, hit, marks));
        Node score = search == null
                ? Node.ANY
                : NodeFactory.createLiteralDT(Float.toString(hit.score()), XSDDatatype.XSDfloat);
        return List.of(hit.subject(), score, literal, hit.graph(), hit.property())
                .subList(0, results.size());
    }

    private static Node marked(TextHit hit, String text) {
        String language = hit.literal().getLiteralLanguage();
        return language.isEmpty()
                ? NodeFactory.createLiteralString(text)
                : NodeFactory.createLiteralLang(text, language);
    }

    /** Says where in the words the fault is. */
    static QueryRefusal refusal(TextFault fault) {
        String place = fault.character() > 0 ? "character " + fault.character() + " of the words: " : "";
        return refusal(place + fault.getMessage());
    }

    static QueryRefusal refusal(String message) {
        return new QueryRefusal(Reason.TEXT, "text:query: " + message);
    }

    private static List<Node> nodes(PropFuncArg argument) {
        return argument.isList() ? argument.getArgList() : List.of(argument.getArg());
    }

    /** Takes the arguments of the right side in their order. */
    private static final class Reader {

        private final List<Node> properties = new ArrayList<>();
        private @Nullable String words;
        private @Nullable String language;
        private @Nullable TextMarks marks;
        private int limit;

        Reader(List<Node> arguments) {
            boolean open = false;
            for (Node argument : arguments) {
                if (argument.isVariable() && words == null) {
                    open = true;
                } else if (argument.isURI() && words == null) {
                    properties.add(argument);
                } else if (argument.isLiteral() && words == null && !open) {
                    takeWords(argument);
                } else if (argument.isLiteral()) {
                    takeOption(argument);
                } else {
                    throw unordered();
                }
            }
            if ((words == null && !open) || properties.size() > MOST_PROPERTIES) {
                throw unordered();
            }
        }

        private static QueryRefusal unordered() {
            return refusal("On its right stand, in this order: properties (at most " + MOST_PROPERTIES
                    + " IRIs, none for all), the words, how many hits, 'lang:TAG', 'highlight:OPTIONS'.");
        }

        private void takeWords(Node literal) {
            String text = literal.getLiteralLexicalForm();
            if (text.isBlank() || text.length() > TextQuestion.LONGEST || isNumber(literal)) {
                throw refusal("Look for a text of 1 to " + TextQuestion.LONGEST + " characters.");
            }
            words = text;
            language = literal.getLiteralLanguage().isEmpty() ? null : literal.getLiteralLanguage();
        }

        private void takeOption(Node literal) {
            String text = literal.getLiteralLexicalForm();
            if (isNumber(literal)) {
                limit = limit(text);
            } else if (text.startsWith("lang:")) {
                language = text.substring("lang:".length()).strip();
            } else if (text.startsWith("highlight:")) {
                marks = TextMarks.read(text.substring("highlight:".length()));
                if (marks == null) {
                    throw refusal("highlight takes s:START | e:END | z:CHARACTERS | m:PIECES.");
                }
            } else {
                throw unordered();
            }
        }

        private static boolean isNumber(Node literal) {
            return literal.getLiteralValue() instanceof Number;
        }

        private static int limit(String text) {
            if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > TextQuestion.MOST_HITS || text.matches("0+")) {
                throw refusal("The number of hits is from 1 to " + TextQuestion.MOST_HITS + ".");
            }
            return Integer.parseInt(text);
        }

        TextArguments arguments(String text, List<Node> results) {
            return new TextArguments(new TextQuestion(text, properties, language, null), limit, marks, results);
        }
    }
}
