package org.cancerimaging.mappers.derive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cancerimaging.mappers.privacy.AgeBand;
import org.cancerimaging.mappers.privacy.Cell;
import org.cancerimaging.ontology.Concept;
import org.cancerimaging.ontology.Eucaim;
import org.cancerimaging.ontology.HealthDcat;
import org.cancerimaging.ontology.Ontology;

/** Who and what a dataset shows: counts as they may be told, ages, and the values that occur. */
final class Population {

    private final Ontology ontology;
    private final Counts counts;
    private final Aggregates aggregates;
    private final Stated stated;
    private final Node dataset;
    private final Statements statements;

    Population(Ontology ontology, Counts counts, Aggregates aggregates, Stated stated) {
        this.ontology = ontology;
        this.counts = counts;
        this.aggregates = aggregates;
        this.stated = stated;
        this.dataset = stated.subject();
        this.statements = stated.statements();
    }

    void write() {
        number(HealthDcat.numberOfUniqueIndividuals, aggregates.total(Measure.SUBJECTS));
        number(HealthDcat.numberOfRecords, aggregates.total(Measure.STUDIES));
        writeAges();
        values("modality", Eucaim.hasImageModality, Dimension.MODALITY);
        values("body-part", Eucaim.hasImageBodyPart, Dimension.BODY_PART);
        values("manufacturer", Eucaim.hasEquipmentManufacturer, Dimension.MANUFACTURER);
        values("sex", Eucaim.hasBirthSex, Dimension.SEX);
        stated.from("condition", Eucaim.hasCondition);
        condition().ifPresent(condition -> statements.add(dataset, Eucaim.hasCondition, inEucaim(condition)));
    }

    private void writeAges() {
        List<AgeBand> bands = counts.values(Dimension.AGE_BAND).stream()
                .filter(band -> aggregates.isShown(Dimension.AGE_BAND, band))
                .map(Ages::band)
                .toList();
        bands.stream()
                .mapToInt(AgeBand::from)
                .min()
                .ifPresent(age -> statements.whole(dataset, HealthDcat.minTypicalAge, age));
        bands.stream()
                .mapToInt(AgeBand::to)
                .max()
                .ifPresent(age -> statements.whole(dataset, HealthDcat.maxTypicalAge, age));
    }

    private void number(Node property, Cell cell) {
        cell.fold(count -> statements.whole(dataset, property, count), reason -> statements);
    }

    /**
     * Which values occur may be told even where their counts may not: a reader must find rare equipment too. What people
     * say counts where the sources tell nothing.
     */
    private void values(String key, Node property, Dimension dimension) {
        stated.from(key, property);
        List<Node> found = counts.values(dimension);
        List<Node> told = found.isEmpty()
                ? stated.said().list(key).stream().map(NodeFactory::createURI).toList()
                : found;
        told.stream().map(this::inEucaim).distinct().forEach(value -> statements.add(dataset, property, value));
    }

    /** EUCAIM takes one condition: what people say, or what all cases have, or the narrowest that covers all of theirs. */
    private Optional<Node> condition() {
        List<String> told = stated.said().list("condition");
        if (!told.isEmpty()) {
            return Optional.of(NodeFactory.createURI(told.get(0)));
        }
        return counts.values(Dimension.CONDITION).stream()
                .map(this::withBroader)
                .reduce((one, other) -> {
                    one.retainAll(other);
                    return one;
                })
                .flatMap(shared -> shared.stream().findFirst());
    }

    /** A concept and all above it, narrow ones first. */
    private Set<Node> withBroader(Node concept) {
        List<Node> above = new ArrayList<>(ontology.ancestors(concept));
        above.sort((one, other) -> Integer.compare(
                ontology.ancestors(other).size(), ontology.ancestors(one).size()));
        Set<Node> all = new LinkedHashSet<>(List.of(concept));
        all.addAll(above);
        return all;
    }

    private Node inEucaim(Node value) {
        return ontology.concept(value)
                .flatMap((Concept concept) -> concept.in(Eucaim.NS))
                .orElse(value);
    }
}
