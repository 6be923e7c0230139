package org.cancerimaging.server.query.text;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.XSD;

/** Writes a term as one text: blank nodes keep their names, which mean the same to the store that gave them. */
final class StoredTerm {

    private StoredTerm() {}

    static String write(Node term) {
        if (term.isLiteral()) {
            String language = term.getLiteralLanguage();
            String kind = language.isEmpty() ? "^" + term.getLiteralDatatypeURI() : "@" + language;
            return kind + '\n' + term.getLiteralLexicalForm();
        }
        return term.isBlank() ? "_" + term.getBlankNodeLabel() : "<" + term.getURI();
    }

    static Node read(String text) {
        String rest = text.substring(1);
        return switch (text.charAt(0)) {
            case '_' -> NodeFactory.createBlankNode(rest);
            case '<' -> NodeFactory.createURI(rest);
            default -> literal(text.charAt(0) == '@', rest);
        };
    }

    private static Node literal(boolean tagged, String rest) {
        int end = rest.indexOf('\n');
        String kind = rest.substring(0, end);
        String text = rest.substring(end + 1);
        if (tagged) {
            return NodeFactory.createLiteralLang(text, kind);
        }
        return kind.equals(XSD.xstring.getURI())
                ? NodeFactory.createLiteralString(text)
                : NodeFactory.createLiteralDT(text, NodeFactory.getType(kind));
    }
}
