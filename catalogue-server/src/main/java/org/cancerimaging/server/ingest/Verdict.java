package org.cancerimaging.server.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cancerimaging.shapes.Finding;
import org.cancerimaging.shapes.Profile;
import org.cancerimaging.shapes.Severity;
import org.cancerimaging.shapes.ValidationReport;
import org.cancerimaging.shapes.Validator;

/**
 * What the gate and the shapes say about one record.
 *
 * @param open findings about layers D and A
 * @param openReport the same as RDF; may become public
 * @param cases findings about layer P
 * @param casesReport the same as RDF; names pseudonyms, so it stays in the restricted store
 */
record Verdict(List<Finding> open, Graph openReport, List<Finding> cases, Graph casesReport) {

    Verdict {
        open = List.copyOf(open);
        cases = List.copyOf(cases);
    }

    static Verdict of(RecordParts parts, Validator validator) {
        List<Finding> open = new ArrayList<>(SmallNumbers.in(parts.description()));
        open.addAll(SmallNumbers.in(parts.aggregates()));
        Graph openReport = FindingReport.of(open);
        check(validator, parts.description(), Profile.DCAT_AP, open, openReport);
        check(validator, parts.aggregates(), Profile.OUTBOUND, open, openReport);
        List<Finding> cases = new ArrayList<>();
        Graph casesReport = GraphFactory.createDefaultGraph();
        check(validator, parts.cases(), Profile.OUTBOUND, cases, casesReport);
        check(validator, parts.cases(), Profile.CORE, cases, casesReport);
        return new Verdict(open, openReport, cases, casesReport);
    }

    /** Whether the record can be published. */
    boolean passes() {
        return count(Severity.VIOLATION) == 0;
    }

    long count(Severity severity) {
        return findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** All of them, gravest first. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(open);
        all.addAll(cases);
        all.sort(Comparator.comparing(Finding::severity));
        return all;
    }

    private static void check(Validator validator, Graph data, Profile profile, List<Finding> findings, Graph report) {
        if (data.isEmpty()) {
            return;
        }
        ValidationReport found = validator.validate(data, profile);
        findings.addAll(found.findings());
        found.graph().stream().forEach(report::add);
    }
}
