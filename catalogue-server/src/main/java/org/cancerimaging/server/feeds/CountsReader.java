package org.cancerimaging.server.feeds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.cancerimaging.ontology.Concept;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.server.feeds.DatasetDetails.Cell;
import org.cancerimaging.server.feeds.DatasetDetails.Counts;
import org.cancerimaging.server.store.Subject;

/**
 * Reads layer A of a record: published counts, one table per dimension and measure.
 *
 * @param ontology names dimensions and values
 * @param graph the aggregates
 */
record CountsReader(Ontology ontology, Graph graph) {

    private static final String TOTAL = "total";

    List<Counts> read() {
        Map<String, Counts> tables = new TreeMap<>();
        graph.find(Node.ANY, RDF.type.asNode(), Imaging.Aggregate)
                .forEach(triple -> add(tables, new Subject(graph, triple.getSubject())));
        return tables.values().stream().map(CountsReader::sorted).toList();
    }

    private void add(Map<String, Counts> tables, Subject aggregate) {
        String measure =
                aggregate.one(Imaging.measure).map(CountsReader::localName).orElse("");
        Node dimension = aggregate.one(Imaging.dimension).orElse(null);
        String name = dimension == null ? TOTAL : localName(dimension);
        String label = dimension == null ? "Total" : new Names(ontology, graph).property(dimension);
        tables.computeIfAbsent(name + " " + measure, key -> new Counts(name, label, measure, new ArrayList<>()))
                .cells()
                .add(cell(aggregate));
    }

    private Cell cell(Subject aggregate) {
        boolean suppressed = aggregate.texts(Imaging.suppressed).contains("true");
        OptionalLong count = aggregate.number(Imaging.count);
        Long shown = suppressed || count.isEmpty() ? null : count.getAsLong();
        Node value = aggregate.one(Imaging.value).orElse(null);
        if (value == null) {
            return new Cell("All", TOTAL, shown, suppressed);
        }
        String notation = ontology.concept(value).map(Concept::notation).orElseGet(() -> localName(value));
        return new Cell(ontology.label(value, "en"), notation, shown, suppressed);
    }

    /** Bands of age in order of age, everything else with the largest first. */
    private static Counts sorted(Counts table) {
        Comparator<Cell> order = table.dimension().equals(localName(Imaging.ageBand))
                ? Comparator.comparing(
                        (Cell cell) -> "%4s".formatted(cell.notation().replaceAll("\\D.*", "")))
                : Comparator.comparingLong((Cell cell) -> cell.count() == null ? 0 : -cell.count());
        List<Cell> cells =
                table.cells().stream().sorted(order.thenComparing(Cell::label)).toList();
        return new Counts(table.dimension(), table.label(), table.measure(), cells);
    }

    private static String localName(Node node) {
        String text = node.isURI() ? node.getURI() : node.toString();
        return text.substring(Math.max(text.lastIndexOf('#'), text.lastIndexOf('/')) + 1);
    }
}
