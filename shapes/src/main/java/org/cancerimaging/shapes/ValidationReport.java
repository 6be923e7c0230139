package org.cancerimaging.shapes;

import java.util.List;
import org.apache.jena.graph.Graph;

/**
 * The outcome of a validation: typed findings and the same as a SHACL report graph.
 *
 * @param findings ordered by severity, then focus, then path
 * @param checks every check of the profile, ordered by shape, also those that look at nothing in this data
 * @param graph the sh:ValidationReport (SHACL §3.6)
 */
public record ValidationReport(List<Finding> findings, List<Check> checks, Graph graph) {

    /** Copies the lists. */
    public ValidationReport {
        findings = List.copyOf(findings);
        checks = List.copyOf(checks);
    }

    /** Whether no finding is a violation. */
    public boolean conforms() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.VIOLATION);
    }

    /** The findings grouped by what mends them, gravest first, then the most frequent. */
    public List<Fix> fixes() {
        return Fix.of(findings);
    }

    /** How many checks looked at something; a record can pass all of them. */
    public long applied() {
        return checks.stream().filter(Check::applies).count();
    }

    /** How many of these found nothing wrong. */
    public long passed() {
        return checks.stream().filter(Check::passed).count();
    }
}
