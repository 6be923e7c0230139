package org.cancerimaging.server.discovery;

import java.util.BitSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import org.cancerimaging.ontology.FacetDefinition;

/** One number over all datasets; some may not state it. Immutable. */
final class NumberColumn {

    private final FacetDefinition facet;
    private final long[] values;
    private final BitSet stated;

    NumberColumn(FacetDefinition facet, List<IndexedDataset> datasets) {
        this.facet = facet;
        this.values = new long[datasets.size()];
        this.stated = new BitSet(datasets.size());
        for (int dataset = 0; dataset < values.length; dataset++) {
            Long value = datasets.get(dataset).numbers().get(facet.id());
            if (value != null) {
                values[dataset] = value;
                stated.set(dataset);
            }
        }
    }

    FacetDefinition facet() {
        return facet;
    }

    /** Datasets that state a number in the range. */
    BitSet within(NumberRange range) {
        BitSet within = new BitSet(values.length);
        stated.stream().filter(dataset -> range.contains(values[dataset])).forEach(within::set);
        return within;
    }

    /** Count, least and greatest number among the datasets. */
    LongSummaryStatistics summary(BitSet among) {
        return among.stream()
                .filter(stated::get)
                .mapToLong(dataset -> values[dataset])
                .summaryStatistics();
    }
}
