package org.cancerimaging.server.validation;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.cancerimaging.ontology.Prefixes;
import org.cancerimaging.shapes.Severity;
import org.jspecify.annotations.Nullable;

/** Words terms for people: IRIs with prefixes, long texts cut, and no character that a terminal would obey. */
final class Shown {

    private static final int LONGEST = 160;
    private static final String SHAPES = "https://w3id.org/cancer-imaging/shapes/";
    private static final String LOCAL_NAME = "[A-Za-z0-9_][A-Za-z0-9_-]*";

    private Shown() {}

    /** A term: {@code dct:title}, {@code <http://…>}, {@code "text"@en}. */
    static String node(Node node) {
        if (node.isURI()) {
            return iri(node.getURI());
        }
        return node.isLiteral() ? literal(node) : "a node without a name";
    }

    /** A property path as findings have it; what is no IRI is shown as it is. */
    static String path(@Nullable String path) {
        if (path == null) {
            return "the node itself";
        }
        String inverse = path.startsWith("^") ? "^" : "";
        String rest = path.substring(inverse.length());
        return rest.matches("<?[a-z][a-z0-9+.-]*:[^\\s|/]*//?[^\\s|()]*>?") ? inverse + iri(rest) : line(path);
    }

    static String iri(String iri) {
        for (Map.Entry<String, String> prefix : Prefixes.all().entrySet()) {
            String namespace = prefix.getValue();
            if (iri.startsWith(namespace) && iri.substring(namespace.length()).matches(LOCAL_NAME)) {
                return prefix.getKey() + ":" + iri.substring(namespace.length());
            }
        }
        return "<" + line(iri) + ">";
    }

    /** One line without control characters, of {@value #LONGEST} characters at most. */
    static String line(String text) {
        String head = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return clean(head).replaceAll("\\s+", " ");
    }

    /** The text without control characters other than line ends and tabs, and without half characters. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> clean.appendCodePoint(isPlain(letter) ? letter : 0xFFFD));
        return clean.toString();
    }

    /** {@code violation}, {@code warning} or {@code hint}. */
    static String severity(Severity severity) {
        return switch (severity) {
            case VIOLATION -> "violation";
            case WARNING -> "warning";
            case INFO -> "hint";
        };
    }

    /** A shape of ours by profile and name, any other by its IRI. */
    static String shape(String iri) {
        return iri.startsWith(SHAPES) ? iri.substring(SHAPES.length()) : clean(iri);
    }

    private static boolean isPlain(int letter) {
        boolean control = (letter < ' ' && letter != '\n' && letter != '\t') || (letter >= 0x7F && letter < 0xA0);
        boolean invisible = Character.getType(letter) == Character.FORMAT;
        return !control && !invisible && !(letter >= 0xD800 && letter <= 0xDFFF) && letter < 0xFFFE;
    }

    private static String literal(Node node) {
        String text = "\"" + line(node.getLiteralLexicalForm()) + "\"";
        if (!node.getLiteralLanguage().isEmpty()) {
            return text + "@" + node.getLiteralLanguage();
        }
        String type = node.getLiteralDatatypeURI();
        return type.endsWith("#string") ? text : text + "^^" + iri(type);
    }
}
