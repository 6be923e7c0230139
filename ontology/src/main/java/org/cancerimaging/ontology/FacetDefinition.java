package org.cancerimaging.ontology;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * One facet of the search, read from {@code facets.ttl}: index, API and web know it from here only.
 *
 * @param id short name used in URLs, e.g. {@code modality}
 * @param labels by language tag; always has {@code en}
 * @param kind how values are read and shown
 * @param path predicates from the dataset to the value, in order
 * @param codeList the code list that gives canonical values and labels; empty where values are taken as they are
 * @param order position on the page, from 1
 */
public record FacetDefinition(
        String id, Map<String, String> labels, Kind kind, List<Node> path, String codeList, int order) {

    /** Copies the collections. */
    public FacetDefinition {
        labels = Map.copyOf(labels);
        path = List.copyOf(path);
    }

    /** How a facet's values are read. */
    public enum Kind {
        /** IRIs of a code list; aliases count as the preferred concept. */
        CONCEPT,
        /** IRIs or literals as they stand. */
        VALUE,
        /** Whole numbers, offered as a range. */
        NUMBER
    }
}
