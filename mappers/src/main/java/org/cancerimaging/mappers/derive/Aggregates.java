package org.cancerimaging.mappers.derive;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.cancerimaging.mappers.privacy.Cell;
import org.cancerimaging.mappers.privacy.SmallCells;
import org.cancerimaging.mappers.privacy.Suppression;
import org.cancerimaging.ontology.Imaging;

/** The counts that the public may see (layer A): totals, and one table per dimension and measure. */
final class Aggregates {

    /** The end of the IRI of the modality of segmentations. */
    private static final String SEGMENTATIONS = "SEG";

    private final String dataset;
    private final SmallCells rule;
    private final Counts counts;
    private final Map<Dimension, Map<Measure, SortedMap<String, Cell>>> tables = new EnumMap<>(Dimension.class);

    Aggregates(String dataset, SmallCells rule, Counts counts) {
        this.dataset = dataset;
        this.rule = rule;
        this.counts = counts;
    }

    /** All cells; each call gives the same. */
    List<Triple> list() {
        Statements statements = new Statements();
        totals().forEach((measure, cell) -> write(statements, node("total", measure), measure, cell));
        for (Dimension dimension : Dimension.values()) {
            for (Measure measure : Measure.values()) {
                writeTable(statements, dimension, measure);
            }
        }
        return statements.list();
    }

    /** People, studies and series. */
    Map<Measure, Cell> totals() {
        Map<Measure, Cell> totals = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            totals.put(measure, total(measure));
        }
        return totals;
    }

    /** Whether there are people enough that something may be told of all of them together. */
    boolean isOfMany() {
        return !rule.isSmall(counts.total(Measure.SUBJECTS)) && counts.total(Measure.SUBJECTS) > 0;
    }

    /** All of a measure; hidden where there are few people, of however many studies. */
    Cell total(Measure measure) {
        boolean few = rule.isSmall(counts.total(Measure.SUBJECTS));
        return few ? new Cell.Suppressed(Suppression.BELOW_THRESHOLD) : rule.single(counts.total(measure));
    }

    /** Studies of which something is segmented; hidden where they are of few people, or where their series are hidden. */
    Cell segmentedStudies() {
        Margin segmented = counts.segmented();
        Cell series = table(Dimension.MODALITY, Measure.STUDIES).get(SEGMENTATIONS);
        boolean hidden = series instanceof Cell.Suppressed;
        return hidden || rule.isSmall(segmented.count(Measure.SUBJECTS))
                ? new Cell.Suppressed(Suppression.BELOW_THRESHOLD)
                : rule.single(segmented.count(Measure.STUDIES));
    }

    /** The cells of one table by the ends of their values' IRIs. */
    SortedMap<String, Cell> table(Dimension dimension, Measure measure) {
        return tables.computeIfAbsent(dimension, this::tables).getOrDefault(measure, Collections.emptySortedMap());
    }

    /** People, studies and series together: what is hidden in one table could be had from another. */
    private Map<Measure, SortedMap<String, Cell>> tables(Dimension dimension) {
        Map<Measure, Map<String, Long>> exact = new EnumMap<>(Measure.class);
        Map<Measure, Long> totals = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            exact.put(measure, byKey(dimension, measure));
            totals.put(measure, counts.total(measure));
        }
        return rule.protectAll(exact, Set.of(), totals);
    }

    /** Whether the number of people with a value is shown. */
    boolean isShown(Dimension dimension, Node value) {
        Cell cell = table(dimension, Measure.SUBJECTS).get(key(value));
        return cell != null && cell.fold(count -> count > 0, reason -> false);
    }

    private void writeTable(Statements statements, Dimension dimension, Measure measure) {
        SortedMap<String, Cell> cells = table(dimension, measure);
        for (Node value : counts.values(dimension)) {
            Cell cell = cells.get(key(value));
            if (cell != null) {
                Node aggregate = node(dimension.property().getLocalName() + "-" + key(value), measure);
                write(statements, aggregate, measure, cell);
                statements.add(aggregate, Imaging.dimension, dimension.property());
                statements.add(aggregate, Imaging.value, value);
            }
        }
        writeOthers(statements, dimension, measure, cells);
    }

    /** All values that are hidden as one group; series are left out, for of those it is not known which are the same. */
    private void writeOthers(
            Statements statements, Dimension dimension, Measure measure, SortedMap<String, Cell> cells) {
        Margin together = new Margin();
        counts.margins(dimension).forEach((value, margin) -> {
            if (cells.get(key(value)) instanceof Cell.Suppressed) {
                together.subjects.or(margin.subjects);
                together.studies.or(margin.studies);
            }
        });
        if (measure == Measure.SERIES || rule.isSmall(together.count(Measure.SUBJECTS))) {
            return;
        }
        rule.merged(byKey(dimension, measure), cells, together.count(measure), counts.total(measure))
                .ifPresent(cell -> {
                    Node aggregate = node(dimension.property().getLocalName() + "-other", measure);
                    write(statements, aggregate, measure, cell);
                    statements.add(aggregate, Imaging.dimension, dimension.property());
                    statements.add(aggregate, Imaging.value, Imaging.otherValues);
                });
    }

    private void write(Statements statements, Node aggregate, Measure measure, Cell cell) {
        statements.type(aggregate, Imaging.Aggregate);
        statements.link(aggregate, Imaging.ofDataset, dataset);
        statements.add(aggregate, Imaging.measure, measure.term());
        cell.fold(
                count -> statements.whole(aggregate, Imaging.count, count),
                reason -> statements
                        .flag(aggregate, Imaging.suppressed, true)
                        .add(aggregate, Imaging.suppressionReason, term(reason)));
        statements.positive(aggregate, Imaging.roundingBase, rule.roundingBase());
        statements.positive(aggregate, Imaging.threshold, rule.threshold());
    }

    private Map<String, Long> byKey(Dimension dimension, Measure measure) {
        Map<String, Long> exact = new TreeMap<>();
        counts.margins(dimension).forEach((value, margin) -> exact.put(key(value), margin.count(measure)));
        return exact;
    }

    private Node node(String what, Measure measure) {
        return NodeFactory.createURI(
                dataset + "#aggregate-" + what + "-" + measure.term().getLocalName());
    }

    /** The end of the concept's IRI: unlike a label, it equals no text of a source. */
    private static String key(Node value) {
        return value.getURI().replaceFirst(".*[/#]", "").replaceAll("[^\\w.+-]", "_");
    }

    private static Node term(Suppression reason) {
        return switch (reason) {
            case BELOW_THRESHOLD -> Imaging.belowThreshold;
            case SECONDARY -> Imaging.secondary;
        };
    }
}
