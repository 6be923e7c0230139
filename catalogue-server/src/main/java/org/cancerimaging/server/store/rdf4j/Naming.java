package org.cancerimaging.server.store.rdf4j;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.NodeConst;

/**
 * Gives terms that an engine would change, or not take, a name that it keeps; and takes the name off again.
 *
 * <ul>
 *   <li>Blank nodes of engines behind the network become IRIs (RDF 1.1 Concepts, section 3.5): the protocol has no way to
 *       ask again for a blank node that an answer named.
 *   <li>So do IRIs that no query could spell, such as relative ones.
 *   <li>Literals with a base direction, which RDF 1.1 does not know, get the data type of the i18n name space.
 * </ul>
 *
 * @param blank whether blank nodes become IRIs
 */
record Naming(boolean blank) {

    private static final String OURS = "urn:cimo:term:";
    private static final String BLANK = OURS + "b:";
    private static final String IRI = OURS + "i:";
    private static final String DIRECTION = "https://www.w3.org/ns/i18n#";

    /** IRIREF of the SPARQL grammar, absolute. */
    private static final Pattern SPELT = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|^`\\\\]*");

    Quad stored(Node graph, Triple triple) {
        return Quad.create(
                stored(graph), stored(triple.getSubject()), stored(triple.getPredicate()), stored(triple.getObject()));
    }

    Quad original(Quad quad) {
        return Quad.create(
                original(quad.getGraph()),
                original(quad.getSubject()),
                original(quad.getPredicate()),
                original(quad.getObject()));
    }

    /** The term as the engine stores it. */
    Node stored(Node term) {
        if (term.isURI()) {
            return NodeFactory.createURI(stored(term.getURI()));
        }
        if (term.isBlank()) {
            return blank ? NodeFactory.createURI(BLANK + encode(term.getBlankNodeLabel())) : term;
        }
        return term.isLiteral() ? storedLiteral(term) : term;
    }

    /** The term that was stored so. */
    Node original(Node term) {
        if (term.isURI()) {
            return originalIri(term.getURI());
        }
        if (!term.isLiteral()) {
            return term;
        }
        String type = term.getLiteralDatatypeURI();
        int split = type.indexOf('_', DIRECTION.length());
        if (type.startsWith(DIRECTION) && split > 0) {
            return NodeFactory.createLiteralDirLang(
                    term.getLiteralLexicalForm(), type.substring(DIRECTION.length(), split), type.substring(split + 1));
        }
        return type.startsWith(IRI) ? typed(term, decode(type.substring(IRI.length()))) : term;
    }

    private static Node storedLiteral(Node term) {
        if (term.getLiteralBaseDirection() != null) {
            String type = DIRECTION + term.getLiteralLanguage() + "_"
                    + term.getLiteralBaseDirection().direction();
            return typed(term, type);
        }
        String type = term.getLiteralDatatypeURI();
        String kept = NodeConst.rdfLangString.getURI().equals(type) ? type : stored(type);
        return kept.equals(type) ? term : typed(term, kept);
    }

    private static Node typed(Node literal, String type) {
        return NodeFactory.createLiteralDT(literal.getLiteralLexicalForm(), NodeFactory.getType(type));
    }

    private static Node originalIri(String iri) {
        if (iri.startsWith(BLANK)) {
            return NodeFactory.createBlankNode(decode(iri.substring(BLANK.length())));
        }
        return NodeFactory.createURI(iri.startsWith(IRI) ? decode(iri.substring(IRI.length())) : iri);
    }

    private static String stored(String iri) {
        return SPELT.matcher(iri).matches() && !iri.startsWith(OURS) ? iri : IRI + encode(iri);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
