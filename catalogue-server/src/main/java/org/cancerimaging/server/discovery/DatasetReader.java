package org.cancerimaging.server.discovery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.cancerimaging.ontology.Concept;
import org.cancerimaging.ontology.FacetDefinition;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.Subject;

/**
 * Reads a dataset's description for the index.
 *
 * @param ontology gives facets and canonical concepts
 * @param known the words of all datasets
 */
record DatasetReader(Ontology ontology, KnownWords known) {

    private static final List<Node> NAMES =
            List.of(FOAF.name.asNode(), RDFS.label.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode());
    private static final int TITLE = 16;
    private static final int KEYWORD = 8;
    private static final int CONCEPT = 4;
    private static final int PROVIDER = 2;
    private static final int DESCRIPTION = 1;

    IndexedDataset read(Revision revision, Graph graph) {
        Subject dataset = new Subject(graph, revision.dataset());
        Map<String, List<Node>> values = values(dataset);
        String title = dataset.text(DCTerms.title.asNode()).orElse(revision.id());
        return new IndexedDataset(
                revision.id(),
                revision.dataset().getURI(),
                title,
                dataset.text(DCTerms.description.asNode()).orElse(""),
                dataset.texts(DCAT.keyword.asNode()).stream().distinct().toList(),
                revision.provider(),
                dataset.one(DCTerms.spatial.asNode())
                        .flatMap(ontology::concept)
                        .map(Concept::notation)
                        .orElse(null),
                dataset.text(DCTerms.issued.asNode()).orElse(null),
                values,
                names(graph, values),
                numbers(dataset),
                WeightedWords.of(words(dataset, values)),
                String.join(" ", Words.of(title)));
    }

    private Map<String, List<Node>> values(Subject dataset) {
        Map<String, List<Node>> values = new HashMap<>();
        for (FacetDefinition facet : ontology.facets()) {
            if (facet.kind() != FacetDefinition.Kind.NUMBER) {
                List<Node> found = follow(dataset, facet.path())
                        .map(value -> canonical(facet, value))
                        .distinct()
                        .toList();
                values.put(facet.id(), found);
            }
        }
        return values;
    }

    private Node canonical(FacetDefinition facet, Node value) {
        return facet.kind() == FacetDefinition.Kind.CONCEPT
                ? ontology.concept(value).map(Concept::iri).orElse(value)
                : value;
    }

    private Map<Node, String> names(Graph graph, Map<String, List<Node>> values) {
        Map<Node, String> names = new HashMap<>();
        values.values().stream()
                .flatMap(List::stream)
                .filter(value -> !value.isLiteral() && ontology.concept(value).isEmpty())
                .forEach(value -> new Subject(graph, value)
                        .firstOf(NAMES, property -> new Subject(graph, value).text(property))
                        .ifPresent(name -> names.put(value, name)));
        return names;
    }

    private Map<String, Long> numbers(Subject dataset) {
        Map<String, Long> numbers = new HashMap<>();
        for (FacetDefinition facet : ontology.facets()) {
            if (facet.kind() == FacetDefinition.Kind.NUMBER) {
                number(dataset, facet.path()).ifPresent(number -> numbers.put(facet.id(), number));
            }
        }
        return numbers;
    }

    private static OptionalLong number(Subject dataset, List<Node> path) {
        Node last = path.get(path.size() - 1);
        return follow(dataset, path.subList(0, path.size() - 1))
                .map(node -> new Subject(dataset.graph(), node).number(last))
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    private static Stream<Node> follow(Subject start, List<Node> path) {
        Stream<Node> reached = Stream.of(start.node());
        for (Node property : path) {
            reached = reached.flatMap(node -> new Subject(start.graph(), node).all(property).stream());
        }
        return reached;
    }

    private Map<String, Integer> words(Subject dataset, Map<String, List<Node>> values) {
        Map<String, Integer> words = new HashMap<>();
        add(words, TITLE, dataset.texts(DCTerms.title.asNode()).stream().flatMap(known::of));
        add(words, KEYWORD, dataset.texts(DCAT.keyword.asNode()).stream().flatMap(known::of));
        add(words, CONCEPT, values.values().stream().flatMap(List::stream).flatMap(known::ofConcept));
        add(
                words,
                PROVIDER,
                dataset.to(DCTerms.publisher.asNode()).stream()
                        .flatMap(agent -> agent.texts(FOAF.name.asNode()).stream())
                        .flatMap(known::of));
        add(
                words,
                DESCRIPTION,
                dataset.texts(DCTerms.description.asNode()).stream().flatMap(known::of));
        return words;
    }

    private static void add(Map<String, Integer> words, int weight, Stream<String> more) {
        more.forEach(word -> words.merge(word, weight, Math::max));
    }
}
