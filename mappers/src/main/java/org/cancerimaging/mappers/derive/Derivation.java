package org.cancerimaging.mappers.derive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.cancerimaging.mappers.Site;
import org.cancerimaging.mappers.privacy.SmallCells;
import org.cancerimaging.ontology.Ontology;

/** Derives what may be published from the cases of all mappers. Not thread-safe. */
public final class Derivation {

    private final Site site;
    private final Ontology ontology;
    private final SmallCells rule = SmallCells.STANDARD;
    private final Coverage coverage;
    private Counts counts;
    private Aggregates aggregates;

    /** A derivation for the cases of one site, none read yet, of which no period is known. */
    public Derivation(Site site, Ontology ontology) {
        this(site, ontology, Coverage.NONE);
    }

    /** The same where something is known that cases do not hold. */
    public Derivation(Site site, Ontology ontology, Coverage coverage) {
        this.coverage = coverage;
        this.site = site;
        this.ontology = ontology;
        this.counts = new Counts(columns(), ontology);
        this.aggregates = protect();
    }

    /**
     * Reads all cases; they are joined by pseudonym. Takes about 100 bytes of memory per series.
     *
     * @param files N-Triples as the mappers write them
     * @throws IllegalArgumentException when a file holds cases of another provider or base IRI
     */
    public void read(List<Path> files) throws IOException {
        CaseColumns columns = columns();
        for (Path file : files) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.forEach(columns::line);
            }
        }
        counts = new Counts(columns, ontology);
        aggregates = protect();
    }

    /** Layer A: totals and tables of counts, rounded and with small cells suppressed. */
    public List<Triple> aggregates() {
        return aggregates.list();
    }

    /** Layer D: the dataset's description. */
    public List<Triple> description(DatasetProfile profile) {
        return new Description(site, ontology, counts, aggregates, coverage, profile).list();
    }

    /** Which key of the description file fills which property of the description. */
    public List<Filled> keys(DatasetProfile profile) {
        Description description = new Description(site, ontology, counts, aggregates, coverage, profile);
        description.list();
        return description.keys();
    }

    /** What the description lacks of what EUCAIM and HealthDCAT-AP demand: a line for each, in keys of the file. */
    public List<String> stillNeeded(DatasetProfile profile) {
        List<String> lines = new ArrayList<>();
        if (!profile.said().has("publisher.name")) {
            lines.add("The publisher is called '" + Parties.publisherName(site, profile.said())
                    + "', whatever name the provider is registered under: say publisher.name in a file and give it with"
                    + " --describe ('catalogue map --describe-template' prints one).");
        }
        Node dataset = NodeFactory.createURI(site.datasetIri());
        lines.addAll(StillNeeded.lines(dataset, description(profile), profile.said()));
        return lines;
    }

    /**
     * People, studies and series, and the people of whom there are both images and a diagnosis, as they may be shown, e.g.
     * {@code 120} or {@code under 10}.
     */
    public SortedMap<String, String> totals() {
        SortedMap<String, String> totals = new TreeMap<>();
        aggregates
                .totals()
                .forEach((measure, cell) -> totals.put(
                        measure.name().toLowerCase(Locale.ROOT),
                        cell.fold(Long::toString, reason -> "under " + rule.threshold())));
        totals.put(
                "subjects with images and diagnosis",
                rule.single(counts.joined()).fold(Long::toString, reason -> "under " + rule.threshold()));
        return totals;
    }

    private CaseColumns columns() {
        return new CaseColumns(site.base(), site.provider());
    }

    private Aggregates protect() {
        return new Aggregates(site.datasetIri(), rule, counts);
    }
}
