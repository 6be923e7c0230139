package org.cancerimaging.server.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.shapes.Profile;
import org.junit.jupiter.api.Test;

final class QualityTest {

    private static final Node DATASET = NodeFactory.createURI("http://localhost:8080/dataset/d");
    private static final Node TIME = NodeFactory.createURI(Terms.PROV + "generatedAtTime");

    @Test
    void aScoreIsPassedOfAppliedRoundedDown() {
        Graph measured = measure(Instant.EPOCH, new Checked.Score(2999, 3000));
        Node score = measured.stream(Node.ANY, Quality.dqv("isMeasurementOf"), Imaging.conformance)
                .findFirst()
                .orElseThrow()
                .getSubject();
        assertEquals(
                "0.9996",
                measured.stream(score, Quality.dqv("value"), Node.ANY)
                        .findFirst()
                        .orElseThrow()
                        .getObject()
                        .getLiteralLexicalForm());
    }

    @Test
    void aProfileThatLooksAtNothingHasNoScore() {
        assertEquals(0, measure(Instant.EPOCH, new Checked.Score(0, 0)).size());
    }

    @Test
    void earlierScoresStayAndOtherStatementsOfTheReportGo() {
        Graph report = measure(Instant.EPOCH, new Checked.Score(1, 2));
        report.add(DATASET, TIME, NodeFactory.createLiteralString("x"));
        Graph next = QualityTrend.append(report, measure(Instant.EPOCH.plusSeconds(1), new Checked.Score(2, 2)));
        assertEquals(2, scores(next));
        assertFalse(next.contains(DATASET, TIME, Node.ANY));
    }

    @Test
    void aScoreThatStaysIsKeptOnceWithTheTimeItBegan() {
        Graph report = GraphFactory.createDefaultGraph();
        for (int passed : new int[] {1, 1, 2, 2, 1}) {
            report = QualityTrend.append(
                    report, measure(Instant.EPOCH.plusSeconds(scores(report) * 10), new Checked.Score(passed, 2)));
        }
        assertEquals(List.of("0.5000", "1.0000", "0.5000"), course(report));
    }

    @Test
    void anUnchangedScoreChangesNoStatement() {
        Graph report = measure(Instant.EPOCH, new Checked.Score(1, 2));
        Graph next = QualityTrend.append(report, measure(Instant.EPOCH.plusSeconds(1), new Checked.Score(1, 2)));
        assertTrue(report.isIsomorphicWith(next));
    }

    @Test
    void whatIsMeasuredNoMoreIsDropped() {
        Graph report = measure(Instant.EPOCH, new Checked.Score(1, 2));
        assertEquals(0, QualityTrend.append(report, Graph.emptyGraph).size());
    }

    @Test
    void theTrendEndsAfterTwoHundredChanges() {
        Graph report = GraphFactory.createDefaultGraph();
        for (int version = 0; version < QualityTrend.KEPT + 5; version++) {
            Checked.Score score = new Checked.Score(version % 2, 2);
            report = QualityTrend.append(report, measure(Instant.EPOCH.plusSeconds(version), score));
        }
        assertEquals(QualityTrend.KEPT, scores(report));
        assertFalse(report.toString().contains("1970-01-01T00:00:04Z"));
    }

    @Test
    void theShareOfMappedSeriesIsReadFromTheCounts() {
        assertEquals(Optional.of(new BigDecimal("0.7500")), MappingCoverage.of(counts(40, "cimo:count 30")));
        assertEquals(Optional.of(new BigDecimal("1.0000")), MappingCoverage.of(counts(40, "cimo:count 50")));
        assertEquals(Optional.empty(), MappingCoverage.of(counts(40, "cimo:suppressed true")));
        assertEquals(Optional.empty(), MappingCoverage.of(counts(0, "cimo:count 0")));
        assertEquals(Optional.empty(), MappingCoverage.of(Graph.emptyGraph));
    }

    private static Graph counts(int total, String chest) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString("""
                        PREFIX cimo: <https://w3id.org/cancer-imaging/ontology#>
                        <https://data.example.org/t> cimo:measure cimo:series ; cimo:count %d .
                        <https://data.example.org/c> cimo:measure cimo:series ; cimo:dimension cimo:bodyPart ; %s .
                        <https://data.example.org/m> cimo:measure cimo:series ; cimo:dimension cimo:modality ; cimo:count 40 .
                        """.formatted(total, chest), Lang.TURTLE).parse(graph);
        return graph;
    }

    private static long scores(Graph graph) {
        return graph.stream(Node.ANY, Quality.dqv("isMeasurementOf"), Imaging.conformance)
                .count();
    }

    private static List<String> course(Graph report) {
        return report.stream(Node.ANY, TIME, Node.ANY)
                .sorted(Comparator.comparing(measured -> measured.getObject().getLiteralLexicalForm()))
                .map(measured -> report.stream(measured.getSubject(), Quality.dqv("value"), Node.ANY)
                        .map(value -> value.getObject().getLiteralLexicalForm())
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static Graph measure(Instant at, Checked.Score score) {
        Checked checked = new Checked(Profile.DCAT_AP, Treatment.HOLD, List.of(), score, new Checked.Score(0, 0));
        Verdict verdict = new Verdict(List.of(), List.of(checked), Graph.emptyGraph, List.of(), Graph.emptyGraph);
        return new Quality("http://localhost:8080/submission/s", "d", DATASET, at).measure(verdict, Graph.emptyGraph);
    }
}
