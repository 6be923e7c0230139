package org.cancerimaging.ontology;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Labels of things that are no concepts: classes, properties, schemes.
 *
 * @param graph where they are described
 */
record Labels(Graph graph) {

    private static final List<Node> PREDICATES =
            List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode());

    String label(Node node, String language) {
        return find(node, language).or(() -> find(node, "en")).orElseGet(() -> tail(node));
    }

    private Optional<String> find(Node node, String language) {
        return PREDICATES.stream()
                .flatMap(predicate -> find(node, predicate, language).stream())
                .findFirst();
    }

    private Optional<String> find(Node node, Node predicate, String language) {
        return graph.find(node, predicate, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .filterKeep(
                        label -> label.isLiteral() && label.getLiteralLanguage().equals(language))
                .mapWith(Node::getLiteralLexicalForm)
                .nextOptional();
    }

    private static String tail(Node node) {
        if (!node.isURI()) {
            return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
        }
        String iri = node.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}
