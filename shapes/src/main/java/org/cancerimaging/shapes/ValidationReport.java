package org.cancerimaging.shapes;

import java.util.List;
import org.apache.jena.graph.Graph;

/**
 * The outcome of a validation: typed findings and the same as a SHACL report graph.
 *
 * @param findings ordered by severity, then focus, then path
 * @param graph the sh:ValidationReport (SHACL §3.6)
 */
public record ValidationReport(List<Finding> findings, Graph graph) {

    /** Copies the findings. */
    public ValidationReport {
        findings = List.copyOf(findings);
    }

    /** Whether no finding is a violation. */
    public boolean conforms() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.VIOLATION);
    }
}
