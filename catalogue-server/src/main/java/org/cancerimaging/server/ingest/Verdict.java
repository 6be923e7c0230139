package org.cancerimaging.server.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cancerimaging.shapes.Finding;
import org.cancerimaging.shapes.Severity;

/**
 * What the gate and the shapes say about one record.
 *
 * @param gate findings of the gate; each holds the record back
 * @param open what each profile says about layers D and A
 * @param openReport both as RDF; may become public
 * @param cases what each profile says about layer P
 * @param casesReport the same as RDF; names pseudonyms, so it stays in the restricted store
 */
record Verdict(List<Finding> gate, List<Checked> open, Graph openReport, List<Checked> cases, Graph casesReport) {

    Verdict {
        gate = List.copyOf(gate);
        open = List.copyOf(open);
        cases = List.copyOf(cases);
    }

    static Verdict of(RecordParts parts, Checks checks) {
        List<Finding> gate = new ArrayList<>(SmallNumbers.in(parts.description()));
        gate.addAll(SmallNumbers.in(parts.aggregates()));
        Graph openReport = FindingReport.of(gate);
        Graph casesReport = GraphFactory.createDefaultGraph();
        List<Checked> open = Stream.concat(
                        checks.ofDescription(parts.description(), openReport),
                        checks.ofAggregates(parts.aggregates(), openReport))
                .toList();
        List<Checked> cases = checks.ofCases(parts.cases(), casesReport).toList();
        return new Verdict(gate, open, openReport, cases, casesReport);
    }

    /** Whether the record can be published. */
    boolean passes() {
        return gate.isEmpty() && profiles().noneMatch(Checked::holds);
    }

    /** What each profile says, in the order in which they were asked. */
    Stream<Checked> profiles() {
        return Stream.concat(open.stream(), cases.stream());
    }

    long count(Severity severity) {
        return findings().filter(finding -> finding.severity() == severity).count();
    }

    /** Violations that keep the record from being published. */
    long holding() {
        return gate.size()
                + profiles()
                        .filter(checked -> checked.treatment() == Treatment.HOLD)
                        .mapToLong(checked -> checked.count(Severity.VIOLATION))
                        .sum();
    }

    /** All findings of gate and profiles; one that several profiles have is there once. */
    Stream<Finding> findings() {
        return Stream.concat(gate.stream(), profiles().flatMap(checked -> checked.findings().stream()))
                .distinct();
    }

    /** What holds the record back first, then the gravest. */
    static Comparator<Checked> holdingFirst() {
        return Comparator.comparing((Checked checked) -> !checked.holds());
    }
}
