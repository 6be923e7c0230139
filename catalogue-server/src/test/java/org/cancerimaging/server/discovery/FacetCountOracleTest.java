package org.cancerimaging.server.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.exec.QueryExec;
import org.cancerimaging.ontology.Concept;
import org.cancerimaging.ontology.FacetDefinition;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.server.discovery.SearchAnswer.FacetCounts;
import org.cancerimaging.server.discovery.SearchAnswer.OptionCount;
import org.junit.jupiter.api.Test;

/** The index counts what SPARQL counts, and every count is the length of the list behind it. */
final class FacetCountOracleTest {

    private static final int DATASETS = 60;
    private static final int SEARCHES = 6;

    @Test
    void everyCountEqualsTheOneOfSparqlAndTheListBehindIt() {
        long seed = Long.getLong("catalogue.seed", System.nanoTime());
        System.out.println("FacetCountOracleTest seed " + seed);
        Random random = new Random(seed);
        RandomDatasets datasets = new RandomDatasets(random, DATASETS);
        Snapshot snapshot = datasets.snapshot();
        for (int search = 0; search < SEARCHES; search++) {
            Map<String, List<String>> chosen = choose(random, datasets);
            SearchAnswer answer = run(snapshot, chosen);
            assertEquals(sparql(datasets, chosen), answer.total(), chosen.toString());
            for (FacetCounts facet : answer.facets()) {
                facet.options().forEach(option -> check(datasets, snapshot, chosen, facet.id(), option));
            }
        }
    }

    private static void check(
            RandomDatasets datasets,
            Snapshot snapshot,
            Map<String, List<String>> chosen,
            String facet,
            OptionCount option) {
        Map<String, List<String>> only = new HashMap<>(chosen);
        only.put(facet, List.of(option.value()));
        assertEquals(run(snapshot, only).total(), option.count(), "list behind " + option);
        assertEquals(sparql(datasets, only), option.count(), "SPARQL for " + option + " under " + chosen);
    }

    private static SearchAnswer run(Snapshot snapshot, Map<String, List<String>> parameters) {
        return Search.run(snapshot, SearchRequest.of(parameters, snapshot.facets()));
    }

    private static Map<String, List<String>> choose(Random random, RandomDatasets datasets) {
        Map<String, List<String>> chosen = new HashMap<>();
        for (FacetDefinition facet : Ontology.load().facets()) {
            List<Concept> concepts = datasets.concepts(facet.id());
            if (random.nextInt(4) == 0 && !concepts.isEmpty()) {
                chosen.put(
                        facet.id(),
                        random.ints(3, 0, concepts.size())
                                .mapToObj(index -> concepts.get(index).iri().getURI())
                                .distinct()
                                .toList());
            } else if (random.nextInt(4) == 0 && facet.kind() == FacetDefinition.Kind.NUMBER) {
                chosen.put(facet.id(), List.of("100..300"));
            }
        }
        return chosen;
    }

    private static int sparql(RandomDatasets datasets, Map<String, List<String>> chosen) {
        List<String> patterns = new ArrayList<>();
        for (FacetDefinition facet : Ontology.load().facets()) {
            List<String> values = chosen.get(facet.id());
            if (values != null) {
                patterns.add("FILTER EXISTS { ?d <" + facet.path().get(0).getURI() + "> ?v FILTER("
                        + condition(datasets, facet, values) + ") }");
            }
        }
        String query = "SELECT (COUNT(DISTINCT ?d) AS ?n) { GRAPH ?g { ?d <http://purl.org/dc/terms/title> ?t "
                + String.join(" ", patterns) + " } }";
        try (QueryExec execution =
                QueryExec.dataset(datasets.data()).query(query).build()) {
            return Integer.parseInt(execution.select().next().get("n").getLiteralLexicalForm());
        }
    }

    private static String condition(RandomDatasets datasets, FacetDefinition facet, List<String> values) {
        return switch (facet.kind()) {
            case NUMBER ->
                "xsd:integer(?v) >= 100 && xsd:integer(?v) <= 300"
                        .replace("xsd:integer", "<http://www.w3.org/2001/XMLSchema#integer>");
            case VALUE -> "?v IN (" + in(values.stream()) + ")";
            case CONCEPT ->
                "?v IN ("
                        + in(datasets.concepts(facet.id()).stream()
                                .filter(concept -> values.stream().anyMatch(value -> isUnder(concept, value)))
                                .flatMap(concept -> Stream.concat(Stream.of(concept.iri()), concept.matches().stream()))
                                .map(Node::getURI))
                        + ")";
        };
    }

    private static boolean isUnder(Concept concept, String value) {
        return concept.iri().getURI().equals(value)
                || Ontology.load().ancestors(concept.iri()).stream()
                        .anyMatch(above -> above.getURI().equals(value));
    }

    private static String in(Stream<String> iris) {
        return iris.map(iri -> "<" + iri + ">").collect(Collectors.joining(", "));
    }
}
