package org.cancerimaging.server.discovery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cancerimaging.ontology.FacetDefinition;

/** One search over a snapshot: the datasets of the page, and counts that ignore a facet's own choice only. */
final class Search {

    private final Snapshot snapshot;
    private final SearchRequest request;
    private final Hits hits;
    private final Map<String, BitSet> filters = new HashMap<>();

    private Search(Snapshot snapshot, SearchRequest request) {
        this.snapshot = snapshot;
        this.request = request;
        this.hits = snapshot.text().search(request.text());
        for (FacetColumn column : snapshot.columns()) {
            List<String> chosen = request.values().get(column.facet().id());
            if (chosen != null) {
                filters.put(column.facet().id(), column.anyOf(options(column, chosen)));
            }
        }
        for (NumberColumn column : snapshot.numbers()) {
            NumberRange range = request.ranges().get(column.facet().id());
            if (range != null) {
                filters.put(column.facet().id(), column.within(range));
            }
        }
    }

    static SearchAnswer run(Snapshot snapshot, SearchRequest request) {
        return new Search(snapshot, request).answer();
    }

    private static List<Integer> options(FacetColumn column, List<String> chosen) {
        return chosen.stream().flatMap(value -> column.option(value).stream()).toList();
    }

    private SearchAnswer answer() {
        BitSet found = allBut("");
        List<DatasetEntry> page = found.stream()
                .boxed()
                .sorted(Comparator.comparingInt((Integer dataset) -> -hits.score(dataset)))
                .skip((long) (request.page() - 1) * request.size())
                .limit(request.size())
                .map(dataset -> DatasetEntry.of(snapshot, dataset, true))
                .toList();
        return new SearchAnswer(
                snapshot.revision(), found.cardinality(), request.page(), request.size(), page, facets());
    }

    private List<SearchAnswer.FacetCounts> facets() {
        List<SearchAnswer.FacetCounts> facets = new ArrayList<>();
        Stream.concat(
                        snapshot.columns().stream().map(this::counts),
                        snapshot.numbers().stream().map(this::counts))
                .forEach(facets::add);
        facets.sort(Comparator.comparingInt(counts -> position(counts.id())));
        return facets;
    }

    private int position(String facet) {
        return snapshot.facets().stream().map(FacetDefinition::id).toList().indexOf(facet);
    }

    private SearchAnswer.FacetCounts counts(FacetColumn column) {
        BitSet among = allBut(column.facet().id());
        List<SearchAnswer.OptionCount> options = new ArrayList<>();
        for (int option = 0; option < column.options().size(); option++) {
            options.add(SearchAnswer.OptionCount.of(column.options().get(option), column.count(option, among)));
        }
        return SearchAnswer.FacetCounts.of(column.facet(), options, column.covered(among));
    }

    private SearchAnswer.FacetCounts counts(NumberColumn column) {
        return SearchAnswer.FacetCounts.of(
                column.facet(), column.summary(allBut(column.facet().id())));
    }

    /** What text and all filters find, except the filter of one facet. */
    private BitSet allBut(String facet) {
        BitSet found = hits.found();
        filters.forEach((id, filter) -> {
            if (!id.equals(facet)) {
                found.and(filter);
            }
        });
        return found;
    }
}
