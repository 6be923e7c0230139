package org.cancerimaging.server.store.rdf4j;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/** The same term in the classes of Jena and in those of RDF4J: lexical forms, language tags and labels as they are. */
final class Values {

    private static final ValueFactory FACTORY = SimpleValueFactory.getInstance();

    private Values() {}

    static Value of(Node term) {
        return term.isLiteral() ? literal(term) : resource(term);
    }

    static Resource resource(Node term) {
        return term.isBlank() ? FACTORY.createBNode(term.getBlankNodeLabel()) : iri(term);
    }

    static IRI iri(Node term) {
        return FACTORY.createIRI(term.getURI());
    }

    static Node node(Value value) {
        if (value instanceof IRI iri) {
            return NodeFactory.createURI(iri.stringValue());
        }
        if (value instanceof BNode blank) {
            return NodeFactory.createBlankNode(blank.getID());
        }
        if (value instanceof Literal literal) {
            return node(literal);
        }
        throw new IllegalArgumentException("neither IRI nor blank node nor literal");
    }

    private static Literal literal(Node term) {
        String language = term.getLiteralLanguage();
        return language.isEmpty()
                ? FACTORY.createLiteral(term.getLiteralLexicalForm(), FACTORY.createIRI(term.getLiteralDatatypeURI()))
                : FACTORY.createLiteral(term.getLiteralLexicalForm(), language);
    }

    private static Node node(Literal literal) {
        return literal.getLanguage()
                .map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
                .orElseGet(() -> NodeFactory.createLiteralDT(
                        literal.getLabel(),
                        NodeFactory.getType(literal.getDatatype().stringValue())));
    }
}
