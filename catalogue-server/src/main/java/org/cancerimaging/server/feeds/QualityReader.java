package org.cancerimaging.server.feeds;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
 * Reads the measurements of a record (Data Quality Vocabulary), which its report graph holds for all its revisions.
 *
 * @param graph the report
 * @param published the record's published revisions, oldest first
 */
record QualityReader(Graph graph, List<Revision> published) {

    private static final Node METRIC = NodeFactory.createURI("http://www.w3.org/ns/dqv#isMeasurementOf");
    private static final Node VALUE = NodeFactory.createURI("http://www.w3.org/ns/dqv#value");
    private static final Node TIME = NodeFactory.createURI("http://www.w3.org/ns/prov#generatedAtTime");

    DatasetQuality read(Revision revision) {
        List<Subject> scores = of(Imaging.conformance);
        String newest = scores.stream()
                .map(QualityReader::time)
                .max(Comparator.naturalOrder())
                .orElse("");
        Map<String, List<Subject>> byProfile = scores.stream()
                .collect(Collectors.groupingBy(QualityReader::profile, TreeMap::new, Collectors.toList()));
        List<DatasetQuality.OfProfile> profiles = byProfile.entrySet().stream()
                .flatMap(entry -> profile(entry.getKey(), entry.getValue(), newest).stream())
                .toList();
        return new DatasetQuality(
                revision.id(), revision.number(), profiles, value(Imaging.mappingCoverage, "", newest));
    }

    /** Empty for a profile that is no longer checked. */
    private Optional<DatasetQuality.OfProfile> profile(String id, List<Subject> scores, String newest) {
        return scores.stream()
                .filter(score -> time(score).equals(newest))
                .findFirst()
                .map(score -> new DatasetQuality.OfProfile(
                        id,
                        Profile.find(id).map(Profile::title).orElse(id),
                        score.number(Imaging.checksPassed).orElse(0),
                        score.number(Imaging.checksApplied).orElse(0),
                        value(score),
                        value(Imaging.completeness, id, newest),
                        score.number(Imaging.violations).orElse(0),
                        score.number(Imaging.warnings).orElse(0),
                        scores.stream()
                                .sorted(Comparator.comparing(QualityReader::time))
                                .map(this::point)
                                .toList()));
    }

    private DatasetQuality.Point point(Subject score) {
        return new DatasetQuality.Point(revisionOf(time(score)), time(score), value(score));
    }

    /** What is measured is committed right afterwards: the first revision from then on. */
    private long revisionOf(String time) {
        Instant at = Instant.parse(time);
        return published.stream()
                .filter(revision -> !revision.at().isBefore(at))
                .mapToLong(Revision::number)
                .findFirst()
                .orElse(0);
    }

    private @Nullable Double value(Node metric, String profile, String time) {
        return of(metric).stream()
                .filter(measurement -> profile(measurement).equals(profile)
                        && time(measurement).equals(time))
                .findFirst()
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

    private static String time(Subject measurement) {
        return measurement.text(TIME).orElse("");
    }

    private static double value(Subject measurement) {
        return measurement.text(VALUE).map(Double::valueOf).orElse(0.0);
    }
}
