package org.cancerimaging.server.feeds;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.Subject;
import org.cancerimaging.shapes.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Reads the measurements of a record (Data Quality Vocabulary). Its report graph holds those of all its revisions that
 * differ from the one before.
 *
 * @param graph the report
 * @param published the record's published revisions, oldest first
 */
record QualityReader(Graph graph, List<Revision> published) {

    private static final Node METRIC = NodeFactory.createURI("http://www.w3.org/ns/dqv#isMeasurementOf");
    private static final Node VALUE = NodeFactory.createURI("http://www.w3.org/ns/dqv#value");
    private static final Node TIME = NodeFactory.createURI("http://www.w3.org/ns/prov#generatedAtTime");

    /** So many revisions are told, the newest. */
    private static final int TREND = 200;

    DatasetQuality read(Revision revision) {
        Map<String, List<Subject>> byProfile = of(Imaging.conformance).stream()
                .collect(Collectors.groupingBy(QualityReader::profile, TreeMap::new, Collectors.toList()));
        List<DatasetQuality.OfProfile> profiles = byProfile.entrySet().stream()
                .map(entry -> profile(entry.getKey(), entry.getValue()))
                .toList();
        return new DatasetQuality(revision.id(), revision.number(), profiles, value(Imaging.mappingCoverage, ""));
    }

    private DatasetQuality.OfProfile profile(String id, List<Subject> scores) {
        NavigableMap<Instant, Subject> course = new TreeMap<>();
        scores.forEach(score -> course.put(time(score), score));
        Subject score = course.lastEntry().getValue();
        return new DatasetQuality.OfProfile(
                id,
                Profile.find(id).map(Profile::title).orElse(id),
                score.number(Imaging.checksPassed).orElse(0),
                score.number(Imaging.checksApplied).orElse(0),
                value(score),
                value(Imaging.completeness, id),
                score.number(Imaging.violations).orElse(0),
                score.number(Imaging.warnings).orElse(0),
                trend(course));
    }

    /** What is measured is committed right afterwards, and holds until the next measurement. */
    private List<DatasetQuality.Point> trend(NavigableMap<Instant, Subject> course) {
        return published.stream()
                .skip(Math.max(0, published.size() - TREND))
                .flatMap(revision -> Optional.ofNullable(course.floorEntry(revision.at())).stream()
                        .map(score -> new DatasetQuality.Point(
                                revision.number(), revision.at().toString(), value(score.getValue()))))
                .toList();
    }

    private @Nullable Double value(Node metric, String profile) {
        return of(metric).stream()
                .filter(measurement -> profile(measurement).equals(profile))
                .max(Comparator.comparing(QualityReader::time))
                .map(QualityReader::value)
                .orElse(null);
    }

    private List<Subject> of(Node metric) {
        return graph.find(Node.ANY, METRIC, metric)
                .mapWith(triple -> new Subject(graph, triple.getSubject()))
                .toList();
    }

    private static String profile(Subject measurement) {
        return measurement
                .one(DCTerms.conformsTo.asNode())
                .map(iri -> iri.getURI().substring(iri.getURI().lastIndexOf('/') + 1))
                .orElse("");
    }

    private static Instant time(Subject measurement) {
        return measurement.text(TIME).map(Instant::parse).orElse(Instant.EPOCH);
    }

    private static double value(Subject measurement) {
        return measurement.text(VALUE).map(Double::valueOf).orElse(0.0);
    }
}
