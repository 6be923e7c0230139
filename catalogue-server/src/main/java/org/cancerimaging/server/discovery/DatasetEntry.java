package org.cancerimaging.server.discovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One dataset in an answer.
 *
 * @param page path of its page; left out in the index
 * @param values positions of the options it states, by facet id
 * @param numbers by facet id
 */
record DatasetEntry(
        String id,
        String iri,
        @Nullable String page,
        String title,
        String description,
        List<String> keywords,
        String provider,
        @Nullable String country,
        @Nullable String issued,
        Map<String, int[]> values,
        Map<String, Long> numbers) {

    /** The dataset at the position. */
    static DatasetEntry of(Snapshot snapshot, int position, boolean withPage) {
        IndexedDataset dataset = snapshot.datasets().get(position);
        Map<String, int[]> values = new LinkedHashMap<>();
        for (FacetColumn column : snapshot.columns()) {
            int[] stated = column.stated(position);
            if (stated.length > 0) {
                values.put(column.facet().id(), stated);
            }
        }
        return new DatasetEntry(
                dataset.id(),
                dataset.iri(),
                withPage ? "/dataset/" + dataset.id() : null,
                dataset.title(),
                dataset.description(),
                dataset.keywords(),
                dataset.provider(),
                dataset.country(),
                dataset.issued(),
                values,
                dataset.numbers());
    }
}
