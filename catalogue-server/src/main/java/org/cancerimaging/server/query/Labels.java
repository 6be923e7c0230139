package org.cancerimaging.server.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;
import org.cancerimaging.ontology.Concept;
import org.cancerimaging.ontology.Ontology;

/** What things are called in the language of a reader: concepts and terms by our lists, all else by the store. */
final class Labels {

    private static final List<Node> NAMES = List.of(
            DCTerms.title.asNode(),
            SKOS.prefLabel.asNode(),
            RDFS.label.asNode(),
            FOAF.name.asNode(),
            VCARD4.fn.asNode());

    /** Names that one answer remembers; what it forgets is looked up again. */
    private static final int KEPT = 10_000;

    private final Ontology ontology;
    private final DatasetGraph data;
    private final String language;
    private final Map<Node, Optional<Node>> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Node, Optional<Node>> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * Names in a language.
     *
     * @param data in the transaction of the query
     * @param language its tag
     */
    Labels(Ontology ontology, DatasetGraph data, String language) {
        this.ontology = ontology;
        this.data = data;
        this.language = language;
    }

    /** The name of an IRI with its language; English or any other where there is none in the reader's own. */
    Optional<Node> of(Node iri) {
        Optional<Node> label = known.get(iri);
        if (label == null) {
            label = ofOntology(iri).or(() -> ofStore(iri));
            known.put(iri, label);
        }
        return label;
    }

    private Optional<Node> ofOntology(Node iri) {
        Optional<Concept> concept = ontology.concept(iri);
        if (concept.isPresent()) {
            Map<String, String> labels = concept.get().labels();
            String tag = labels.containsKey(language) ? language : labels.containsKey(primary()) ? primary() : "en";
            return Optional.of(NodeFactory.createLiteralLang(concept.get().label(tag), tag));
        }
        return best(ontology.terms()
                .find(iri, RDFS.label.asNode(), Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList());
    }

    private Optional<Node> ofStore(Node iri) {
        for (Node property : NAMES) {
            List<Node> names = new ArrayList<>();
            data.find(Node.ANY, iri, property, Node.ANY).forEachRemaining(quad -> names.add(quad.getObject()));
            Optional<Node> name = best(names);
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    private Optional<Node> best(List<Node> names) {
        return names.stream()
                .filter(Node::isLiteral)
                .min(Comparator.comparingInt(this::strangeness).thenComparing(name -> name.toString()));
    }

    private int strangeness(Node name) {
        String tag = name.getLiteralLanguage();
        if (tag.equalsIgnoreCase(language)) {
            return 0;
        }
        if (tag.equalsIgnoreCase(primary())) {
            return 1;
        }
        return tag.isEmpty() ? 2 : tag.equalsIgnoreCase("en") ? 3 : 4;
    }

    private String primary() {
        int end = language.indexOf('-');
        return end < 0 ? language : language.substring(0, end);
    }
}
