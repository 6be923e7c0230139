package org.cancerimaging.server.query.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.cancerimaging.sparql.TextFault;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of a search: each is looked for in all fields, save unfinished ones, which have no stem. Refuses what
 * could cost much: expressions, unfinished words that begin with nearly nothing, many words, deep brackets.
 */
final class WordParser extends QueryParser {

    private static final int MOST_WORDS = 32;
    private static final int DEEPEST = 10;
    private static final int SHORTEST_BEGINNING = 2;
    private static final int EXPANSIONS = 50;
    private static final Pattern COLUMN = Pattern.compile("column (\\d+)");

    private final List<String> fields;
    private int words;

    WordParser(Languages languages, List<String> fields) {
        super(Languages.PLAIN, languages);
        this.fields = fields;
        setSplitOnWhitespace(true); // each word is counted, and looked for in all fields
        setAllowLeadingWildcard(false);
        setFuzzyPrefixLength(1);
        setDeterminizeWorkLimit(1_000);
    }

    /**
     * Reads the words.
     *
     * @throws TextFault with the position of what is not understood
     */
    Query read(String text) {
        checkBrackets(text);
        try {
            return super.parse(text);
        } catch (ParseException fault) {
            Throwable inner = fault.getCause();
            throw inner != null && inner.getCause() instanceof TextFault own ? own : fault(fault);
        }
    }

    private static void checkBrackets(String text) {
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            depth += next == '(' ? 1 : next == ')' ? -1 : 0;
            if (depth > DEEPEST) {
                throw new TextFault(at + 1, "Brackets go " + DEEPEST + " deep and no deeper.");
            }
        }
    }

    private static TextFault fault(ParseException fault) {
        if (fault.getCause() instanceof ParseException inner && inner.currentToken != null) {
            return unreadable(inner.currentToken.next.beginColumn + 1);
        }
        Matcher column = COLUMN.matcher(String.valueOf(fault.getMessage()));
        return unreadable(column.find() ? Integer.parseInt(column.group(1)) : 0);
    }

    private static TextFault unreadable(int character) {
        return new TextFault(
                character,
                "Not understood. Close quotes and brackets, let words stand beside AND, OR and NOT, and put a backslash "
                        + "before + - ! ( ) { } [ ] ^ \" ~ * ? : / that are meant as they are.");
    }

    /** Words are counted, for each is looked for in many fields. */
    private void take(String field) throws ParseException {
        if (!field.equals(Languages.PLAIN)) {
            throw refused(
                    "Name properties before the words and not within them; a colon that is meant as it is takes a "
                            + "backslash before it.");
        }
        if (++words > MOST_WORDS) {
            throw refused("Look for at most " + MOST_WORDS + " words at once.");
        }
    }

    private static ParseException refused(String message) {
        ParseException refusal = new ParseException(message);
        refusal.initCause(new TextFault(0, message));
        return refusal;
    }

    private static void checkBeginning(String word) throws ParseException {
        for (int at = 0; at < SHORTEST_BEGINNING; at++) {
            if (at >= word.length() || word.charAt(at) == '*' || word.charAt(at) == '?') {
                throw refused("An unfinished word begins with at least " + SHORTEST_BEGINNING + " letters.");
            }
        }
    }

    @Override
    protected @Nullable Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
        take(field);
        return anywhere(each -> newFieldQuery(getAnalyzer(), each, text, quoted));
    }

    @Override
    protected @Nullable Query getFieldQuery(String field, String text, int slop) throws ParseException {
        take(field);
        if (slop > 100) {
            throw refused("Words of a phrase stand at most 100 words apart.");
        }
        return anywhere(each -> createPhraseQuery(each, text, slop));
    }

    /** The literal counts by the field that fits best. */
    private @Nullable Query anywhere(InField search) throws ParseException {
        List<Query> all = new ArrayList<>();
        for (String field : fields) {
            Query query = search.in(field);
            if (query != null) {
                all.add(query);
            }
        }
        return all.isEmpty() ? null : new DisjunctionMaxQuery(all, 0);
    }

    private interface InField {
        @Nullable
        Query in(String field) throws ParseException;
    }

    @Override
    protected Query getPrefixQuery(String field, String beginning) throws ParseException {
        take(field);
        checkBeginning(beginning);
        return super.getPrefixQuery(field, beginning);
    }

    @Override
    protected Query getWildcardQuery(String field, String pattern) throws ParseException {
        take(field);
        checkBeginning(pattern);
        return super.getWildcardQuery(field, pattern);
    }

    @Override
    protected Query getFuzzyQuery(String field, String word, float similarity) throws ParseException {
        take(field);
        checkBeginning(word);
        int edits = FuzzyQuery.floatToEdits(similarity, word.codePointCount(0, word.length()));
        String plain = getAnalyzer().normalize(field, word).utf8ToString();
        return new FuzzyQuery(new org.apache.lucene.index.Term(field, plain), edits, 1, EXPANSIONS, true);
    }

    @Override
    protected Query getRegexpQuery(String field, String expression) throws ParseException {
        throw refused("Expressions between slashes are not taken. Put a backslash before a slash.");
    }

    @Override
    protected Query getRangeQuery(
            String field, @Nullable String from, @Nullable String to, boolean fromIn, boolean toIn)
            throws ParseException {
        throw refused("Ranges are not taken. Compare values with FILTER.");
    }
}
