package org.cancerimaging.server.ingest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.server.store.Subject;

/** Reads from the counts for which share of the series the body part is known. */
final class MappingCoverage {

    private MappingCoverage() {}

    /** The share, from 0 to 1; empty where there are no such counts, or where one of them is suppressed. */
    static Optional<BigDecimal> of(Graph aggregates) {
        List<Subject> ofSeries = aggregates.stream(Node.ANY, Imaging.measure, Imaging.series)
                .map(Triple::getSubject)
                .map(cell -> new Subject(aggregates, cell))
                .toList();
        List<Subject> totals = ofSeries.stream()
                .filter(cell -> cell.one(Imaging.dimension).isEmpty())
                .toList();
        List<Subject> parts = ofSeries.stream()
                .filter(cell -> cell.all(Imaging.dimension).contains(Imaging.bodyPart))
                .toList();
        long total = sum(totals);
        long mapped = sum(parts);
        boolean told = total > 0 && !parts.isEmpty() && mapped >= 0;
        // Rounding may let the parts exceed the whole.
        return told ? Optional.of(Quality.share(Math.min(mapped, total), total)) : Optional.empty();
    }

    /** The sum, or -1 where a count is withheld. */
    private static long sum(List<Subject> cells) {
        long sum = 0;
        for (Subject cell : cells) {
            OptionalLong count = cell.number(Imaging.count);
            if (count.isEmpty()) {
                return -1;
            }
            sum += count.getAsLong();
        }
        return sum;
    }
}
