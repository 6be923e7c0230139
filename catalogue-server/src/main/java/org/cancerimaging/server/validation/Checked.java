package org.cancerimaging.server.validation;

import java.util.Optional;
import org.cancerimaging.server.rdf.Position;
import org.cancerimaging.server.rdf.Positions;
import org.cancerimaging.shapes.Finding;
import org.cancerimaging.shapes.ValidationReport;

/**
 * One document under one set of rules.
 *
 * @param document its name: a path, an address, or {@code body}
 * @param rules what it was checked against
 * @param report the outcome
 * @param positions where the statements stand
 */
public record Checked(String document, Rules rules, ValidationReport report, Positions positions) {

    /** Where the value stands that a finding is about, or the node that lacks one; empty when nobody knows. */
    Optional<Position> position(Finding finding) {
        return positions.of(finding.focus(), finding.path(), finding.value());
    }

    /** {@code file:line:column}, as editors and terminals take it; the name alone where no position is known. */
    String place(Finding finding) {
        return position(finding)
                .map(place -> document + ":" + place.line() + ":" + place.column())
                .orElse(document);
    }
}
