package org.cancerimaging.server.validation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.cancerimaging.mappers.outbound.Origin;
import org.cancerimaging.mappers.outbound.Origins;
import org.cancerimaging.server.rdf.Position;
import org.cancerimaging.server.rdf.Positions;
import org.cancerimaging.shapes.Finding;
import org.cancerimaging.shapes.ValidationReport;
import org.jspecify.annotations.Nullable;

/**
 * One document under one set of rules.
 *
 * @param document its name: a path, an address, or {@code body}
 * @param rules what it was checked against
 * @param report the outcome
 * @param positions where the statements stand
 * @param origins where a mapping took the statements from; knows nothing for any other document
 */
public record Checked(String document, Rules rules, ValidationReport report, Positions positions, Origins origins) {

    /** Where the value stands that a finding is about, or the node that lacks one; empty when nobody knows. */
    Optional<Position> position(Finding finding) {
        return positions.of(finding.focus(), finding.path(), finding.value());
    }

    /** Where a mapping took the value from that a finding is about, or would have taken the missing one from. */
    List<Origin> origins(Finding finding) {
        return origins.of(finding.focus(), finding.path());
    }

    /** The same in words, e.g. {@code patients.csv, row 7, column age}; empty where nobody knows. */
    String origin(Finding finding) {
        return origin(finding.focus(), finding.path());
    }

    String origin(Node focus, @Nullable String path) {
        return origins.of(focus, path).stream()
                .map(Origin::text)
                .distinct()
                .map(Shown::line)
                .collect(Collectors.joining("; "));
    }

    /** {@code file:line:column}, as editors and terminals take it; the name alone where no position is known. */
    String place(Finding finding) {
        return position(finding)
                .map(place -> document + ":" + place.line() + ":" + place.column())
                .orElse(document);
    }
}
