package org.cancerimaging.server.rdf;

import java.util.Locale;
import java.util.Map;
import org.apache.jena.riot.system.ErrorHandler;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.Fault;

/** Words what the parser complains about without its quotations: those may hold anything that stands in the body. */
final class SyntaxFaults implements ErrorHandler {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("undefined prefix", "a prefix is used that is not declared; add a @prefix line"),
            Map.entry("unresolved prefix", "a prefix is used that is not declared; add a @prefix line"),
            Map.entry("bad iri", "an IRI has a character that IRIs cannot have"),
            Map.entry("relative iri", "an IRI is relative; write it in full"),
            Map.entry("broken token", "a string or an IRI is not closed"),
            Map.entry("broken iri", "an IRI is not closed, or has a blank in it"),
            Map.entry("newline in string", "a string is not closed on its line"),
            Map.entry("end of file", "the body ends in the middle of a statement"),
            Map.entry("eof", "the body ends in the middle of a statement"),
            Map.entry("triples not terminated by dot", "a statement does not end in a dot"),
            Map.entry("expected a dot", "a statement does not end in a dot"),
            Map.entry("illegal unicode escape", "a backslash escape is not one of the format"),
            Map.entry("illegal escape", "a backslash escape is not one of the format"),
            Map.entry("loading remote context", "a remote context; put the context into the body"));

    private final RdfFormat format;

    SyntaxFaults(RdfFormat format) {
        this.format = format;
    }

    @Override
    public void warning(String message, long line, long column) {
        // Doubtful lexical forms are the business of the shapes, which name the property.
    }

    @Override
    public void error(String message, long line, long column) {
        throw refusal(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
        throw refusal(message, line, column);
    }

    CatalogueException refusal(String message, long line, long column) {
        String lower = message.toLowerCase(Locale.ROOT);
        String words = WORDS.entrySet().stream()
                .filter(entry -> lower.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse("something else is expected here");
        return RdfRefusal.syntax(format.label(), new Fault(Math.max(line, 0), Math.max(column, 0), words));
    }
}
