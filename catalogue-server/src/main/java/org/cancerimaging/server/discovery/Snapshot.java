package org.cancerimaging.server.discovery;

import java.util.Comparator;
import java.util.List;
import org.cancerimaging.ontology.FacetDefinition;
import org.cancerimaging.ontology.FacetDefinition.Kind;
import org.cancerimaging.ontology.Ontology;

/**
 * The whole index at one revision. Immutable; replaced, never changed.
 *
 * @param revision number of the newest revision in it
 * @param facets definitions, in order of the page
 * @param datasets in order of title
 * @param columns of facets with options
 * @param numbers of facets with numbers
 * @param text over all datasets
 */
record Snapshot(
        long revision,
        List<FacetDefinition> facets,
        List<IndexedDataset> datasets,
        List<FacetColumn> columns,
        List<NumberColumn> numbers,
        TextIndex text) {

    /** Copies the lists. */
    Snapshot {
        facets = List.copyOf(facets);
        datasets = List.copyOf(datasets);
        columns = List.copyOf(columns);
        numbers = List.copyOf(numbers);
    }

    static Snapshot of(long revision, List<IndexedDataset> unordered, Ontology ontology) {
        List<IndexedDataset> datasets = unordered.stream()
                .sorted(Comparator.comparing(IndexedDataset::order).thenComparing(IndexedDataset::id))
                .toList();
        FacetColumnBuilder builder = FacetColumnBuilder.of(ontology, datasets);
        return new Snapshot(
                revision,
                ontology.facets(),
                datasets,
                ontology.facets().stream()
                        .filter(facet -> facet.kind() != Kind.NUMBER)
                        .map(facet -> builder.build(facet, datasets))
                        .toList(),
                ontology.facets().stream()
                        .filter(facet -> facet.kind() == Kind.NUMBER)
                        .map(facet -> new NumberColumn(facet, datasets))
                        .toList(),
                TextIndex.of(datasets));
    }
}
