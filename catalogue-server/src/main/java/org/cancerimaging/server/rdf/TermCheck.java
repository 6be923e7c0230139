package org.cancerimaging.server.rdf;

import java.util.BitSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.cancerimaging.server.http.Fault;

/** Lets terms into the graph that can be written in every format and shown in a page; refuses the rest. */
final class TermCheck extends StreamRDFBase {

    private static final int LONGEST_IRI = 2000;
    private static final BitSet NEVER_IN_IRI = neverInIri();

    private final Graph graph;
    private final int longestLiteral;

    TermCheck(Graph graph, int longestLiteral) {
        this.graph = graph;
        this.longestLiteral = longestLiteral;
    }

    @Override
    public void triple(Triple triple) {
        check(triple.getSubject());
        check(triple.getPredicate());
        check(triple.getObject());
        graph.add(triple);
    }

    @Override
    public void quad(Quad quad) {
        triple(quad.asTriple());
    }

    private void check(Node node) {
        if (node.isURI()) {
            checkIri(node.getURI());
        } else if (node.isLiteral()) {
            checkLiteral(node.getLiteralLexicalForm());
        } else if (!node.isBlank()) {
            throw RdfRefusal.term("Statements about statements (RDF-star) are not accepted. Describe a node instead.");
        }
    }

    private static BitSet neverInIri() {
        BitSet never = new BitSet();
        never.set(0, ' ' + 1);
        "<>\"{}|\\^`\u007f".chars().forEach(never::set);
        return never;
    }

    private static void checkIri(String iri) {
        if (iri.length() > LONGEST_IRI || iri.indexOf(':') <= 0 || hasWhatNeverIs(iri)) {
            throw RdfRefusal.term(
                    "An IRI is relative, longer than " + LONGEST_IRI
                            + " characters, or has a blank, a quote, a bracket or a control character in it. Percent-encode it.");
        }
    }

    private static boolean hasWhatNeverIs(String iri) {
        for (int index = 0; index < iri.length(); index++) {
            if (NEVER_IN_IRI.get(iri.charAt(index))) {
                return true;
            }
        }
        return false;
    }

    private void checkLiteral(String text) {
        if (text.length() > longestLiteral) {
            throw RdfRefusal.literal(longestLiteral, new Fault(0, 0, ""));
        }
    }
}
