package org.cancerimaging.mappers.dicom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.cancerimaging.mappers.privacy.CaseStatements;
import org.cancerimaging.mappers.privacy.DisclosureGate;
import org.cancerimaging.mappers.privacy.Released;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.ontology.TermMatch;

/**
 * States the body part of a series by the best evidence there is: the attribute, the coded region, what was segmented in
 * the same study, the words of the descriptions. Which it was is told with the value.
 */
final class BodyPartStatements {

    private static final String REGIONS = "body-region";

    private final SourceTerms terms;
    private final DisclosureGate gate;
    private final DescribedRegion described;

    private record Found(Map<Node, TermMatch.Kind> parts, Node evidence) {}

    BodyPartStatements(Ontology ontology, SourceTerms terms, DisclosureGate gate) {
        this.terms = terms;
        this.gate = gate;
        this.described = new DescribedRegion(ontology);
    }

    /** States it; {@code segmented} are the regions that were segmented in the study. */
    void state(DicomSeries source, Set<Node> segmented, Released series, CaseStatements statements) {
        Found found = find(source, segmented, statements);
        found.parts.keySet().forEach(part -> statements.value(series, Imaging.bodyPart, gate.concept(part)));
        if (!found.parts.isEmpty()) {
            statements.link(series, Imaging.bodyPartEvidence, gate.term(found.evidence));
        }
        found.parts.values().stream()
                .max(Enum::compareTo)
                .ifPresent(kind -> statements.link(series, Imaging.bodyPartMatch, gate.term(kind.iri())));
        if (found.parts.isEmpty() && !source.bodyParts().isEmpty()) {
            statements.link(series, Imaging.bodyPartMatch, gate.term(Imaging.unmapped));
        }
    }

    private Found find(DicomSeries source, Set<Node> segmented, CaseStatements statements) {
        Map<Node, TermMatch.Kind> parts = terms.concepts("body-part", source.bodyParts(), statements);
        if (!parts.isEmpty()) {
            return new Found(parts, Imaging.fromTag);
        }
        for (DicomSeries.Code code : source.anatomy()) {
            terms.coded(code, statements, REGIONS).ifPresent(node -> parts.put(node, TermMatch.Kind.EXACT));
        }
        if (!parts.isEmpty()) {
            return new Found(parts, Imaging.fromAnatomicRegion);
        }
        if (segmented.size() == 1) {
            return new Found(Map.of(segmented.iterator().next(), TermMatch.Kind.EXACT), Imaging.fromSegmentation);
        }
        described.of(source.details().descriptions()).ifPresent(node -> parts.put(node, TermMatch.Kind.NORMALISED));
        return new Found(parts, Imaging.fromDescription);
    }

    /** The regions that the segments of these series mark. */
    Set<Node> segmented(List<DicomSeries> series) {
        Map<Node, Boolean> regions = new LinkedHashMap<>();
        for (DicomSeries one : series) {
            for (DicomSeries.Segment segment : one.segments()) {
                terms.quietly(segment.type(), REGIONS).ifPresent(region -> regions.put(region, true));
                segment.anatomy()
                        .forEach(code -> terms.quietly(code, REGIONS).ifPresent(region -> regions.put(region, true)));
            }
        }
        return regions.keySet();
    }
}
