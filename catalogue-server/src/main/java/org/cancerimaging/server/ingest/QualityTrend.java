package org.cancerimaging.server.ingest;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/** Carries the measurements of earlier revisions over to the next one. */
final class QualityTrend {

    /** Older measurements than those of so many revisions are dropped, so that a record updated daily stays small. */
    static final int REVISIONS = 200;

    private static final Node TIME = NodeFactory.createURI(Terms.PROV + "generatedAtTime");

    private QualityTrend() {}

    /**
     * The measurements so far and the new ones.
     *
     * @param report of the version before; what is no measurement in it is left out
     */
    static Graph append(Graph report, Graph measured) {
        Graph all = GraphFactory.createDefaultGraph();
        Set<String> kept = newestTimes(report);
        report.stream(Node.ANY, RDF.type.asNode(), Quality.dqv("QualityMeasurement"))
                .map(Triple::getSubject)
                .filter(measurement -> kept.contains(time(report, measurement)))
                .forEach(measurement ->
                        report.stream(measurement, Node.ANY, Node.ANY).forEach(all::add));
        measured.stream().forEach(all::add);
        return all;
    }

    private static Set<String> newestTimes(Graph report) {
        List<String> times = report.stream(Node.ANY, TIME, Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .distinct()
                .sorted()
                .toList();
        return times.stream().skip(Math.max(0, times.size() - (REVISIONS - 1))).collect(Collectors.toSet());
    }

    private static String time(Graph report, Node measurement) {
        return report.stream(measurement, TIME, Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .findFirst()
                .orElse("");
    }
}
