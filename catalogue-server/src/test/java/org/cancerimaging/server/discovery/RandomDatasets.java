package org.cancerimaging.server.discovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.cancerimaging.ontology.Concept;
import org.cancerimaging.ontology.FacetDefinition;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.State;

/** Random descriptions that state concepts by any of their names; some state nothing. */
final class RandomDatasets {

    private static final String BASE = "http://localhost:8080/";

    private final Random random;
    private final DatasetGraph data = DatasetGraphFactory.create();
    private final List<Revision> revisions = new ArrayList<>();
    private final Map<String, List<Concept>> few = new HashMap<>();

    RandomDatasets(Random random, int count) {
        this.random = random;
        for (FacetDefinition facet : Ontology.load().facets()) {
            few.put(facet.id(), someConcepts(facet));
        }
        for (int index = 0; index < count; index++) {
            add(index);
        }
    }

    DatasetGraph data() {
        return data;
    }

    List<Concept> concepts(String facet) {
        return few.getOrDefault(facet, List.of());
    }

    Snapshot snapshot() {
        DatasetReader reader = new DatasetReader(Ontology.load(), new KnownWords(Ontology.load()));
        List<IndexedDataset> datasets = revisions.stream()
                .map(revision -> reader.read(revision, data.getGraph(revision.dataset())))
                .toList();
        return Snapshot.of(revisions.size(), datasets, Ontology.load());
    }

    private List<Concept> someConcepts(FacetDefinition facet) {
        if (facet.kind() != FacetDefinition.Kind.CONCEPT) {
            return List.of();
        }
        List<Concept> all = List.copyOf(
                Ontology.load().codeList(facet.codeList()).concepts().values());
        return random.ints(12, 0, all.size()).distinct().mapToObj(all::get).toList();
    }

    private void add(int index) {
        Node dataset = NodeFactory.createURI(BASE + "dataset/d" + index);
        Graph graph = GraphFactory.createDefaultGraph();
        graph.add(dataset, DCTerms.title.asNode(), NodeFactory.createLiteralLang("Dataset " + index, "en"));
        Ontology.load().facets().forEach(facet -> state(graph, dataset, facet));
        data.addGraph(dataset, graph);
        revisions.add(new Revision(index + 1L, "d" + index, dataset, "p1", State.PUBLISHED, Instant.EPOCH, "00"));
    }

    private void state(Graph graph, Node dataset, FacetDefinition facet) {
        Node property = facet.path().get(0);
        switch (facet.kind()) {
            case CONCEPT ->
                concepts(facet.id()).stream()
                        .filter(concept -> random.nextInt(5) == 0)
                        .forEach(concept -> graph.add(dataset, property, anyName(concept)));
            case VALUE -> graph.add(dataset, property, NodeFactory.createURI(BASE + "provider/p" + random.nextInt(4)));
            case NUMBER -> {
                if (random.nextBoolean()) {
                    Node number = NodeFactory.createLiteralString(Integer.toString(10 * random.nextInt(50)));
                    graph.add(dataset, property, number);
                }
            }
        }
    }

    private Node anyName(Concept concept) {
        List<Node> names = Stream.concat(Stream.of(concept.iri()), concept.matches().stream())
                .filter(name ->
                        Ontology.load().concept(name).filter(concept::equals).isPresent())
                .toList();
        return names.get(random.nextInt(names.size()));
    }
}
