package org.cancerimaging.server.feeds;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.cancerimaging.ontology.Concept;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.server.store.Subject;

/**
 * Names the nodes of a description for people.
 *
 * @param ontology knows concepts, classes and properties
 * @param graph may name the rest
 */
record Names(Ontology ontology, Graph graph) {

    private static final List<Node> NAMES =
            List.of(FOAF.name.asNode(), RDFS.label.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode());

    /** A property: its label, else its local name as words, e.g. "Access rights". */
    String property(Node property) {
        String label = ontology.label(property, "en");
        return property.isURI() && property.getURI().endsWith(label) ? words(label) : label;
    }

    /** A value, without its IRI where it has a name. */
    DatasetDetails.Value value(Node value) {
        if (value.isLiteral()) {
            return new DatasetDetails.Value(value.getLiteralLexicalForm(), null);
        }
        String name = concept(value)
                .map(concept -> concept.label("en"))
                .or(() -> name(value))
                .or(() -> nested(value))
                .orElseGet(() -> value.isURI() ? value.getURI() : "");
        return new DatasetDetails.Value(name, value.isURI() ? value.getURI() : null);
    }

    Optional<Concept> concept(Node node) {
        return node.isURI() ? ontology.concept(node) : Optional.empty();
    }

    private Optional<String> name(Node value) {
        Subject subject = new Subject(graph, value);
        return subject.firstOf(NAMES, subject::text);
    }

    /** A thing without a name, such as a contact point, is named by the texts and addresses that it has. */
    private Optional<String> nested(Node thing) {
        String texts = graph.find(thing, Node.ANY, Node.ANY).toList().stream()
                .filter(triple -> !triple.getPredicate().equals(RDF.type.asNode()))
                .map(Triple::getObject)
                .filter(object -> !object.isBlank())
                .map(object -> object.isLiteral() ? object.getLiteralLexicalForm() : object.getURI())
                .sorted()
                .collect(Collectors.joining(", "));
        return Optional.of(texts).filter(text -> !text.isEmpty());
    }

    private static String words(String localName) {
        String words = Stream.of(localName.replaceFirst("^has(?=[A-Z])", "").split("(?<=[a-z0-9])(?=[A-Z])", -1))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
