package org.cancerimaging.server.ingest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.shapes.Severity;

/**
 * Scores a record, as measurements of the Data Quality Vocabulary: per profile the checks that passed of those that were
 * applied, and the same for what is recommended; for the counts the share that was mapped.
 *
 * @param run IRI of the submission
 * @param id id of the record
 * @param dataset what is measured
 * @param at when
 * @see <a href="https://www.w3.org/TR/vocab-dqv/">Data Quality Vocabulary</a>
 */
record Quality(String run, String id, Node dataset, Instant at) {

    private static final String DQV = "http://www.w3.org/ns/dqv#";
    private static final int DIGITS = 4;

    /** The measurements of one verdict. */
    Graph measure(Verdict verdict, Graph aggregates) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (Checked checked : verdict.open()) {
            addConformance(graph, checked);
            add(graph, checked, Imaging.completeness, checked.recommended());
        }
        MappingCoverage.of(aggregates).ifPresent(share -> {
            Node measurement = measurement("mapping", Imaging.mappingCoverage);
            add(graph, measurement, Imaging.mappingCoverage, share);
        });
        return graph;
    }

    private void addConformance(Graph graph, Checked checked) {
        for (Node measurement : add(graph, checked, Imaging.conformance, checked.all())) {
            graph.add(measurement, Imaging.violations, number(checked.count(Severity.VIOLATION)));
            graph.add(measurement, Imaging.warnings, number(checked.count(Severity.WARNING)));
        }
    }

    private List<Node> add(Graph graph, Checked checked, Node metric, Checked.Score score) {
        if (score.applied() == 0) {
            return List.of();
        }
        Node measurement = measurement(checked.profile().id(), metric);
        add(graph, measurement, metric, share(score.passed(), score.applied()));
        graph.add(
                measurement,
                DCTerms.conformsTo.asNode(),
                NodeFactory.createURI(Checks.PROFILES + checked.profile().id()));
        graph.add(measurement, Imaging.checksApplied, number(score.applied()));
        graph.add(measurement, Imaging.checksPassed, number(score.passed()));
        return List.of(measurement);
    }

    private void add(Graph graph, Node measurement, Node metric, BigDecimal value) {
        graph.add(measurement, RDF.type.asNode(), dqv("QualityMeasurement"));
        graph.add(measurement, dqv("computedOn"), dataset);
        graph.add(measurement, dqv("isMeasurementOf"), metric);
        graph.add(
                measurement, dqv("value"), NodeFactory.createLiteralDT(value.toPlainString(), XSDDatatype.XSDdecimal));
        graph.add(
                measurement,
                NodeFactory.createURI(Terms.PROV + "generatedAtTime"),
                NodeFactory.createLiteralDT(at.toString(), XSDDatatype.XSDdateTime));
        graph.add(measurement, NodeFactory.createURI(Terms.PROV + "wasGeneratedBy"), NodeFactory.createURI(run));
    }

    /** The same body may be taken in again after another one: the time keeps the measurements apart. */
    private Node measurement(String what, Node metric) {
        return NodeFactory.createURI(
                run + "#" + id + "-" + what + "-" + metric.getLocalName() + "-" + at.toEpochMilli());
    }

    /** A share as a decimal of four digits, rounded down: only what passes everything is 1. */
    static BigDecimal share(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.DOWN);
    }

    static Node dqv(String name) {
        return NodeFactory.createURI(DQV + name);
    }

    private static Node number(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDnonNegativeInteger);
    }
}
