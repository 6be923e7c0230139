package org.cancerimaging.sparql;

import java.util.Iterator;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.apache.jena.sparql.core.DatasetGraph;

/** Searches without an index: literals in which one of the words stands. */
record PlainSearch(DatasetGraph data) implements TextSearch {

    @Override
    public void check(TextQuestion question) {
        int star = question.words().indexOf('*');
        if (star == 0) {
            throw new TextFault(1, "no star there");
        }
    }

    @Override
    public Iterator<TextHit> find(TextQuestion question, BooleanSupplier cancelled) {
        check(question);
        return data.stream()
                .filter(quad -> quad.getObject().isLiteral() && !quad.isDefaultGraph())
                .filter(quad -> question.graph() == null || quad.getGraph().equals(question.graph()))
                .filter(quad ->
                        question.properties().isEmpty() || question.properties().contains(quad.getPredicate()))
                .filter(quad -> has(quad.getObject().getLiteralLexicalForm(), question.words()))
                .map(quad -> new TextHit(quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph(), 1))
                .iterator();
    }

    private static boolean has(String text, String words) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.lines()
                .flatMap(line -> java.util.Arrays.stream(line.split("\\W+")))
                .filter(word -> !word.isEmpty())
                .anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
    }

    @Override
    public String marked(TextQuestion question, TextHit hit, TextMarks marks) {
        return marks.start() + hit.literal().getLiteralLexicalForm() + marks.end();
    }
}
