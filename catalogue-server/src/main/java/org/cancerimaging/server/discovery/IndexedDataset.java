package org.cancerimaging.server.discovery;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * What the search knows of one dataset.
 *
 * @param id the record's id
 * @param iri the dataset's IRI
 * @param title in English where there is one
 * @param description in English where there is one
 * @param keywords in all languages
 * @param provider the provider's id
 * @param country ISO 3166 alpha-2; null when unknown
 * @param issued date as stated; null when not stated
 * @param values canonical values by facet id
 * @param names of values that are no concepts, e.g. of the provider
 * @param numbers by facet id
 * @param words everything that can be searched
 * @param order where it stands in a list by title
 */
record IndexedDataset(
        String id,
        String iri,
        String title,
        String description,
        List<String> keywords,
        String provider,
        @Nullable String country,
        @Nullable String issued,
        Map<String, List<Node>> values,
        Map<Node, String> names,
        Map<String, Long> numbers,
        WeightedWords words,
        String order) {

    /** Copies the collections. */
    IndexedDataset {
        keywords = List.copyOf(keywords);
        values = Map.copyOf(values);
        names = Map.copyOf(names);
        numbers = Map.copyOf(numbers);
    }
}
