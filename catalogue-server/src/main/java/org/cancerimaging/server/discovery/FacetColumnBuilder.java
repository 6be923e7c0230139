package org.cancerimaging.server.discovery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.cancerimaging.ontology.Concept;
import org.cancerimaging.ontology.FacetDefinition;
import org.cancerimaging.ontology.Ontology;

/**
 * Makes the column of one facet: the options in use and those above them, in order of label.
 *
 * @param ontology knows concepts and what is above them
 * @param names labels of values that are no concepts, e.g. of providers
 */
record FacetColumnBuilder(Ontology ontology, Map<Node, String> names) {

    static FacetColumnBuilder of(Ontology ontology, List<IndexedDataset> datasets) {
        Map<Node, String> names = new HashMap<>();
        datasets.forEach(dataset -> names.putAll(dataset.names()));
        return new FacetColumnBuilder(ontology, names);
    }

    FacetColumn build(FacetDefinition facet, List<IndexedDataset> datasets) {
        List<Node> nodes = inUse(facet, datasets);
        Map<Node, Integer> positions = new HashMap<>();
        nodes.forEach(node -> positions.put(node, positions.size()));
        List<FacetOption> options =
                nodes.stream().map(node -> option(node, positions)).toList();
        int[][] stated = datasets.stream()
                .map(dataset -> values(facet, dataset).stream()
                        .map(positions::get)
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .toArray())
                .toArray(int[][]::new);
        return new FacetColumn(facet, options, stated, having(options, stated));
    }

    private List<Node> inUse(FacetDefinition facet, List<IndexedDataset> datasets) {
        Set<Node> used = new HashSet<>();
        for (IndexedDataset dataset : datasets) {
            for (Node value : values(facet, dataset)) {
                if (used.add(value) && facet.kind() == FacetDefinition.Kind.CONCEPT) {
                    used.addAll(ontology.ancestors(value));
                }
            }
        }
        return used.stream()
                .sorted(Comparator.comparing((Node node) -> String.join(" ", Words.of(label(node))))
                        .thenComparing(node -> node.toString()))
                .toList();
    }

    private static List<Node> values(FacetDefinition facet, IndexedDataset dataset) {
        return dataset.values().getOrDefault(facet.id(), List.of());
    }

    private FacetOption option(Node node, Map<Node, Integer> positions) {
        String value = node.isURI() ? node.getURI() : label(node);
        Concept concept = ontology.concept(node).orElse(null);
        if (concept == null) {
            return new FacetOption(value, tail(value), label(node), List.of(), List.of());
        }
        List<Integer> broader = concept.broader().stream()
                .flatMap(above -> Stream.ofNullable(positions.get(above)))
                .toList();
        return new FacetOption(value, concept.notation(), label(node), broader, synonyms(concept));
    }

    private static List<String> synonyms(Concept concept) {
        return Stream.concat(concept.labels().values().stream(), concept.synonyms().stream())
                .filter(name -> !name.equals(concept.label("en")))
                .distinct()
                .sorted()
                .toList();
    }

    private String label(Node node) {
        String name = names.get(node);
        if (name != null) {
            return name;
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : ontology.label(node, "en");
    }

    private static String tail(String value) {
        return value.substring(Math.max(value.lastIndexOf('#'), value.lastIndexOf('/')) + 1);
    }

    private static BitSet[] having(List<FacetOption> options, int[][] stated) {
        BitSet[] having = IntStream.range(0, options.size())
                .mapToObj(option -> new BitSet(stated.length))
                .toArray(BitSet[]::new);
        List<Set<Integer>> closures = new ArrayList<>();
        for (int option = 0; option < options.size(); option++) {
            closures.add(closure(option, options));
        }
        for (int dataset = 0; dataset < stated.length; dataset++) {
            for (int option : stated[dataset]) {
                for (int above : closures.get(option)) {
                    having[above].set(dataset);
                }
            }
        }
        return having;
    }

    /** The option and all above it; a circle in the code list does no harm. */
    private static Set<Integer> closure(int option, List<FacetOption> options) {
        Set<Integer> above = new HashSet<>(Set.of(option));
        Deque<Integer> open = new ArrayDeque<>(above);
        while (!open.isEmpty()) {
            options.get(open.pop()).broader().stream().filter(above::add).forEach(open::push);
        }
        return above;
    }
}
