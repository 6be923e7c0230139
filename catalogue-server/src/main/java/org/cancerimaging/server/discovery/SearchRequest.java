package org.cancerimaging.server.discovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cancerimaging.ontology.FacetDefinition;
import org.cancerimaging.ontology.FacetDefinition.Kind;
import org.cancerimaging.server.http.CatalogueException;

/**
 * What is searched for.
 *
 * @param text words; empty for everything
 * @param values chosen values (IRI or notation) by facet id: any of them within a facet, all facets together
 * @param ranges by facet id
 * @param page from 1
 * @param size datasets per page, 1 to 100
 */
record SearchRequest(
        String text, Map<String, List<String>> values, Map<String, NumberRange> ranges, int page, int size) {

    private static final int SIZE = 20;
    private static final int LARGEST_SIZE = 100;
    private static final int LAST_PAGE = 1_000_000;

    /** Copies the maps. */
    SearchRequest {
        values = Map.copyOf(values);
        ranges = Map.copyOf(ranges);
    }

    /**
     * Reads the parameters.
     *
     * @throws CatalogueException 400 for an unknown parameter, a bad range, page or size
     */
    static SearchRequest of(Map<String, List<String>> parameters, List<FacetDefinition> facets) {
        checkNames(parameters, facets);
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, NumberRange> ranges = new LinkedHashMap<>();
        for (FacetDefinition facet : facets) {
            List<String> given = given(parameters, facet.id());
            if (!given.isEmpty() && facet.kind() == Kind.NUMBER) {
                ranges.put(facet.id(), NumberRange.parse(facet.id(), one(facet.id(), given)));
            } else if (!given.isEmpty()) {
                values.put(facet.id(), given);
            }
        }
        return new SearchRequest(
                String.join(" ", given(parameters, "q")),
                values,
                ranges,
                number(parameters, "page", 1, LAST_PAGE),
                number(parameters, "size", SIZE, LARGEST_SIZE));
    }

    private static void checkNames(Map<String, List<String>> parameters, List<FacetDefinition> facets) {
        List<String> known = Stream.concat(
                        Stream.of("q", "page", "size"), facets.stream().map(FacetDefinition::id))
                .toList();
        if (!known.containsAll(parameters.keySet())) {
            throw new CatalogueException(
                    400,
                    "SEARCH-0001",
                    "There is an unknown parameter. Known are: "
                            + known.stream().collect(Collectors.joining(", ")) + ".");
        }
    }

    /** Empty strings are what forms send for fields that were not filled in. */
    private static List<String> given(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .map(String::trim)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String one(String name, List<String> given) {
        if (given.size() > 1) {
            throw new CatalogueException(400, "SEARCH-0003", "'" + name + "' may be given only once.");
        }
        return given.get(0);
    }

    private static int number(Map<String, List<String>> parameters, String name, int standard, int greatest) {
        List<String> given = given(parameters, name);
        if (given.isEmpty()) {
            return standard;
        }
        String text = one(name, given);
        if (!text.matches("[1-9]\\d{0,6}") || Integer.parseInt(text) > greatest) {
            throw new CatalogueException(
                    400, "SEARCH-0004", "'" + name + "' is a whole number from 1 to " + greatest + ".");
        }
        return Integer.parseInt(text);
    }
}
