package org.cancerimaging.server.query.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The index itself, one document for each literal, in memory. Written by one thread at a time; a searcher sees the state
 * in which it was made for as long as anybody holds it.
 */
final class LiteralIndex {

    static final String SUBJECT = "subject";
    static final String PROPERTY = "property";
    static final String GRAPH = "graph";
    static final String LANGUAGE = "language";
    static final String LITERAL = "literal";
    private static final String RECORD = "record";
    private static final double BUFFER_MB = 16;

    private final Languages languages;
    private final IndexWriter writer;

    LiteralIndex(Languages languages) {
        this.languages = languages;
        IndexWriterConfig settings =
                new IndexWriterConfig(languages).setRAMBufferSizeMB(BUFFER_MB).setCommitOnClose(false);
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), settings);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Puts these literals in the place of those that the record had. */
    void replace(String record, List<Quad> literals) {
        try {
            writer.updateDocuments(
                    new Term(RECORD, record),
                    literals.stream().map(quad -> document(record, quad)).toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A searcher over all that was put in so far. It is in memory only, so nothing has to be closed. */
    IndexSearcher searcher() {
        try {
            writer.commit();
            return new IndexSearcher(DirectoryReader.open(writer.getDirectory()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Document document(String record, Quad quad) {
        Document document = new Document();
        document.add(new StringField(RECORD, record, Field.Store.NO));
        document.add(new StoredField(SUBJECT, StoredTerm.write(quad.getSubject())));
        document.add(new StringField(PROPERTY, quad.getPredicate().getURI(), Field.Store.YES));
        document.add(new StringField(GRAPH, quad.getGraph().getURI(), Field.Store.YES));
        document.add(new StoredField(LITERAL, StoredTerm.write(quad.getObject())));
        Node literal = quad.getObject();
        for (String tag : tags(literal.getLiteralLanguage())) {
            document.add(new StringField(LANGUAGE, tag, Field.Store.NO));
        }
        for (String field : languages.fields(literal.getLiteralLanguage())) {
            document.add(new TextField(field, literal.getLiteralLexicalForm(), Field.Store.NO));
        }
        return document;
    }

    /** The tag and all its beginnings: who asks for pt finds pt-BR too. */
    private static List<String> tags(String tag) {
        if (tag.isEmpty()) {
            return List.of("none");
        }
        String lower = tag.toLowerCase(Locale.ROOT);
        List<String> all = new ArrayList<>(List.of(lower));
        for (int end = lower.lastIndexOf('-'); end > 0; end = lower.lastIndexOf('-', end - 1)) {
            all.add(lower.substring(0, end));
        }
        return all;
    }
}
