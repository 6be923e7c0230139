package org.cancerimaging.server.ingest;

import java.util.List;
import org.cancerimaging.shapes.Check;
import org.cancerimaging.shapes.Finding;
import org.cancerimaging.shapes.Profile;
import org.cancerimaging.shapes.Severity;
import org.cancerimaging.shapes.ValidationReport;

/**
 * What one profile says about one record.
 *
 * @param treatment what becomes of the record when it breaks the profile's rules
 * @param findings gravest first
 * @param all how many checks passed, of those that were applied
 * @param recommended the same for what is recommended and not demanded
 */
record Checked(Profile profile, Treatment treatment, List<Finding> findings, Score all, Score recommended) {

    Checked {
        findings = List.copyOf(findings);
    }

    static Checked of(Profile profile, Treatment treatment, ValidationReport report) {
        return new Checked(
                profile,
                treatment,
                report.findings(),
                Score.of(report.checks()),
                Score.of(report.checks().stream()
                        .filter(check -> check.severity() != Severity.VIOLATION)
                        .toList()));
    }

    long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Whether it keeps the record from being published. */
    boolean holds() {
        return treatment == Treatment.HOLD && count(Severity.VIOLATION) > 0;
    }

    /**
     * Passed of applied.
     *
     * @param passed 0 to {@code applied}
     * @param applied 0 or more
     */
    record Score(long passed, long applied) {

        private static Score of(List<Check> checks) {
            return new Score(
                    checks.stream().filter(Check::passed).count(),
                    checks.stream().filter(Check::applies).count());
        }
    }
}
