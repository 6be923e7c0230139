package org.cancerimaging.server.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.SplitIRI;

/**
 * Keeps to what RDF/XML can say: it has no way to write a property whose IRI does not end in an XML name, nor a
 * character that XML 1.0 forbids. One such statement of one provider must not take the whole feed from all harvesters;
 * the other formats have it.
 *
 * @see <a href="https://www.w3.org/TR/rdf-syntax-grammar/#section-Serialising">RDF 1.1 XML Syntax §8</a>
 */
final class XmlStatements {

    private XmlStatements() {}

    /** The graph without the statements that cannot be written; the graph itself where all can. */
    static Graph of(Graph graph) {
        if (graph.stream().allMatch(XmlStatements::isWritable)) {
            return graph;
        }
        Graph writable = GraphFactory.createDefaultGraph();
        writable.getPrefixMapping().setNsPrefixes(graph.getPrefixMapping());
        graph.stream().filter(XmlStatements::isWritable).forEach(writable::add);
        return writable;
    }

    private static boolean isWritable(Triple triple) {
        return isName(triple.getPredicate().getURI())
                && isText(triple.getSubject())
                && isText(triple.getPredicate())
                && isText(triple.getObject());
    }

    private static boolean isName(String property) {
        int split = SplitIRI.splitXML(property);
        return split > 0 && split < property.length() && isIri(property.substring(0, split));
    }

    private static boolean isIri(String namespace) {
        try {
            return !IRIx.create(namespace).isRelative();
        } catch (IRIException notUsable) {
            return false;
        }
    }

    private static boolean isText(Node node) {
        String text = node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralLexicalForm() : "";
        return text.codePoints().allMatch(XmlStatements::isCharacter);
    }

    /** XML 1.0 §2.2. */
    private static boolean isCharacter(int code) {
        return code == 0x9
                || code == 0xA
                || code == 0xD
                || (code >= 0x20 && code <= 0xD7FF)
                || (code >= 0xE000 && code <= 0xFFFD)
                || code >= 0x10000;
    }
}
