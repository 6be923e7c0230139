package org.cancerimaging.server.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * Carries the measurements of earlier revisions over to the next one. A measurement holds until its metric says something
 * else under its profile, so that a record updated daily stays small and an update writes no more than what it changed.
 */
final class QualityTrend {

    /** So many different measurements of one metric under one profile are kept. */
    static final int KEPT = 200;

    private static final Node TIME = NodeFactory.createURI(Terms.PROV + "generatedAtTime");
    private static final Node RUN = NodeFactory.createURI(Terms.PROV + "wasGeneratedBy");
    private static final Set<Node> SUBJECT_MATTER = Set.of(Quality.dqv("isMeasurementOf"), DCTerms.conformsTo.asNode());

    private QualityTrend() {}

    /**
     * The measurements so far and, where they differ, the new ones.
     *
     * @param report of the version before; what is no measurement in it is left out, and so is what is measured no more
     */
    static Graph append(Graph report, Graph measured) {
        Map<Set<Node>, List<Measurement>> before =
                Measurement.in(report).collect(Collectors.groupingBy(Measurement::of));
        Graph all = GraphFactory.createDefaultGraph();
        Measurement.in(measured)
                .flatMap(now -> changes(before.getOrDefault(now.of(), List.of()), now).stream())
                .forEach(kept -> kept.statements().forEach(all::add));
        return all;
    }

    private static List<Measurement> changes(List<Measurement> before, Measurement now) {
        List<Measurement> course = new ArrayList<>(before);
        course.sort(Comparator.comparing(Measurement::time));
        course.add(now);
        for (int next = course.size() - 1; next > 0; next--) {
            if (course.get(next).outcome().equals(course.get(next - 1).outcome())) {
                course.remove(next);
            }
        }
        return course.subList(Math.max(0, course.size() - KEPT), course.size());
    }

    /** One measurement with all its statements. */
    private record Measurement(List<Triple> statements) {

        static Stream<Measurement> in(Graph graph) {
            return graph.stream(Node.ANY, RDF.type.asNode(), Quality.dqv("QualityMeasurement"))
                    .map(typed -> new Measurement(
                            graph.stream(typed.getSubject(), Node.ANY, Node.ANY).toList()));
        }

        /** Metric and profile. */
        Set<Node> of() {
            return objects(SUBJECT_MATTER);
        }

        /** What it says, whenever that was. */
        Set<List<Node>> outcome() {
            return statements.stream()
                    .filter(statement -> !Set.of(TIME, RUN).contains(statement.getPredicate()))
                    .map(statement -> List.of(statement.getPredicate(), statement.getObject()))
                    .collect(Collectors.toSet());
        }

        Instant time() {
            return objects(Set.of(TIME)).stream()
                    .map(time -> Instant.parse(time.getLiteralLexicalForm()))
                    .findFirst()
                    .orElse(Instant.EPOCH);
        }

        private Set<Node> objects(Set<Node> predicates) {
            return statements.stream()
                    .filter(statement -> predicates.contains(statement.getPredicate()))
                    .map(Triple::getObject)
                    .collect(Collectors.toSet());
        }
    }
}
