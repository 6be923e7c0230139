package org.cancerimaging.server.query.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/** The words that a search looks for, to find them again in a text. What must not be there is left out. */
final class FoundWords extends QueryVisitor {

    private final Set<Term> words = new HashSet<>();
    private final List<ByteRunAutomaton> patterns = new ArrayList<>();

    static FoundWords of(Query query) {
        FoundWords found = new FoundWords();
        query.visit(found);
        return found;
    }

    /** Whether the search looks for this word, as the field writes it. */
    boolean has(String field, String word) {
        BytesRef bytes = new BytesRef(word);
        return words.contains(new Term(field, bytes))
                || (field.equals(Languages.PLAIN)
                        && patterns.stream().anyMatch(pattern -> pattern.run(bytes.bytes, bytes.offset, bytes.length)));
    }

    @Override
    public void consumeTerms(Query query, Term... terms) {
        words.addAll(List.of(terms));
    }

    @Override
    public void consumeTermsMatching(Query query, String field, Supplier<ByteRunAutomaton> automaton) {
        patterns.add(automaton.get());
    }

    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
        return occur == Occur.MUST_NOT ? QueryVisitor.EMPTY_VISITOR : this;
    }
}
