package org.cancerimaging.server.query.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.cancerimaging.sparql.TextFault;
import org.cancerimaging.sparql.TextHit;
import org.cancerimaging.sparql.TextMarks;
import org.cancerimaging.sparql.TextQuestion;
import org.cancerimaging.sparql.TextSearch;

/** Searches one state of the index. */
final class LiteralSearch implements TextSearch {

    private static final Set<String> STORED =
            Set.of(LiteralIndex.SUBJECT, LiteralIndex.PROPERTY, LiteralIndex.GRAPH, LiteralIndex.LITERAL);

    private final Languages languages;
    private final IndexSearcher index;

    LiteralSearch(Languages languages, IndexSearcher index) {
        this.languages = languages;
        this.index = index;
    }

    @Override
    public void check(TextQuestion question) {
        words(question);
    }

    @Override
    public Iterator<TextHit> find(TextQuestion question, BooleanSupplier cancelled) {
        BooleanQuery.Builder whole = new BooleanQuery.Builder().add(words(question), Occur.MUST);
        String language = question.language();
        Node graph = question.graph();
        if (language != null) {
            whole.add(is(LiteralIndex.LANGUAGE, language.toLowerCase(Locale.ROOT)), Occur.FILTER);
        }
        if (graph != null) {
            whole.add(is(LiteralIndex.GRAPH, graph.toString()), Occur.FILTER);
        }
        if (!question.properties().isEmpty()) {
            whole.add(anyOf(question.properties()), Occur.FILTER);
        }
        return hits(whole.build(), cancelled);
    }

    /**
     * Reads the words of a question.
     *
     * @throws TextFault for those that are not understood
     */
    static Query words(TextQuestion question) {
        Languages languages = Languages.all();
        String language = question.language();
        List<String> fields = language == null ? languages.fields() : languages.fields(language);
        return new WordParser(languages, fields).read(question.words());
    }

    private static Query is(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static Query anyOf(List<Node> properties) {
        return new TermInSetQuery(
                LiteralIndex.PROPERTY,
                properties.stream()
                        .map(property -> new BytesRef(property.getURI()))
                        .toList());
    }

    private Iterator<TextHit> hits(Query query, BooleanSupplier cancelled) {
        try {
            IndexSearcher own = new IndexSearcher(index.getIndexReader());
            own.setTimeout(cancelled::getAsBoolean);
            StoredFields stored = own.storedFields();
            ScoreDoc[] best = own.search(query, TextQuestion.MOST_HITS + 1).scoreDocs;
            return Arrays.stream(best).map(found -> hit(stored, found)).iterator();
        } catch (IndexSearcher.TooManyClauses tooMany) {
            throw new TextFault(0, "That makes too many words. Take fewer, and fewer with * or ~.");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static TextHit hit(StoredFields stored, ScoreDoc found) {
        try {
            Document document = stored.document(found.doc, STORED);
            return new TextHit(
                    StoredTerm.read(document.get(LiteralIndex.SUBJECT)),
                    NodeFactory.createURI(document.get(LiteralIndex.PROPERTY)),
                    StoredTerm.read(document.get(LiteralIndex.LITERAL)),
                    NodeFactory.createURI(document.get(LiteralIndex.GRAPH)),
                    found.score);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public String marked(TextQuestion question, TextHit hit, TextMarks marks) {
        String language = hit.literal().getLiteralLanguage();
        FoundWords found = FoundWords.of(words(question));
        return new Marker(languages, found, marks)
                .mark(hit.literal().getLiteralLexicalForm(), languages.fields(language));
    }
}
