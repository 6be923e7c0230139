package org.cancerimaging.server.discovery;

import java.util.List;
import java.util.LongSummaryStatistics;
import org.cancerimaging.ontology.FacetDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search.
 *
 * @param revision of the catalogue that was searched
 * @param total datasets found, on all pages
 * @param page from 1
 * @param size datasets per page at most
 * @param datasets those of the page, best first
 * @param facets counts over what all other facets and the text find
 */
record SearchAnswer(
        long revision, int total, int page, int size, List<DatasetEntry> datasets, List<FacetCounts> facets) {

    /** Copies the lists. */
    SearchAnswer {
        datasets = List.copyOf(datasets);
        facets = List.copyOf(facets);
    }

    /**
     * One facet.
     *
     * @param covered datasets that state anything for it
     * @param min least number; left out for other kinds and where none is stated
     * @param max greatest number
     */
    record FacetCounts(
            String id,
            String label,
            List<OptionCount> options,
            long covered,
            @Nullable Long min,
            @Nullable Long max) {

        static FacetCounts of(FacetDefinition facet, List<OptionCount> options, int covered) {
            return new FacetCounts(facet.id(), name(facet), List.copyOf(options), covered, null, null);
        }

        static FacetCounts of(FacetDefinition facet, LongSummaryStatistics numbers) {
            boolean any = numbers.getCount() > 0;
            return new FacetCounts(
                    facet.id(),
                    name(facet),
                    List.of(),
                    numbers.getCount(),
                    any ? numbers.getMin() : null,
                    any ? numbers.getMax() : null);
        }

        private static String name(FacetDefinition facet) {
            return facet.labels().getOrDefault("en", facet.id());
        }
    }

    /**
     * One option.
     *
     * @param count datasets that have it or a narrower one
     */
    record OptionCount(String value, String notation, String label, int count) {

        static OptionCount of(FacetOption option, int count) {
            return new OptionCount(option.value(), option.notation(), option.label(), count);
        }
    }
}
