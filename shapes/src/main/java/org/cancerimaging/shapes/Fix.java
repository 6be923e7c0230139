package org.cancerimaging.shapes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Findings that one and the same remedy mends, however many nodes have them.
 *
 * @param severity how grave
 * @param shape IRI of the shape that found them
 * @param path the property; null when they are about the nodes themselves
 * @param message property, expectation and fix
 * @param section link to the section of the specification; empty when none
 * @param findings the findings, in the order of the report; at least one
 * @param alsoMends IRIs of other shapes that find nothing any more when these are mended, in order
 */
public record Fix(
        Severity severity,
        String shape,
        @Nullable String path,
        String message,
        String section,
        List<Finding> findings,
        List<String> alsoMends) {

    /** Copies the lists. */
    public Fix {
        findings = List.copyOf(findings);
        alsoMends = List.copyOf(alsoMends);
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("A fix has at least one finding");
        }
    }

    /**
     * Groups findings by shape, path, message and suggested value, gravest first, then the most frequent. A finding that
     * another one brings about is left out; the fix of that one names its shape.
     */
    static List<Fix> of(List<Finding> findings) {
        Consequences consequences = Consequences.in(findings);
        Map<Remedy, List<Finding>> groups = findings.stream()
                .filter(finding -> !consequences.contain(finding))
                .collect(Collectors.groupingBy(Remedy::of, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream()
                .map(group -> ofGroup(group, consequences))
                .sorted((a, b) -> a.severity != b.severity
                        ? a.severity.compareTo(b.severity)
                        : Integer.compare(b.findings.size(), a.findings.size()))
                .toList();
    }

    private static Fix ofGroup(List<Finding> group, Consequences consequences) {
        Finding first = group.get(0);
        return new Fix(
                first.severity(),
                first.shape(),
                first.path(),
                first.message(),
                first.section(),
                group,
                consequences.shapesOf(group).stream()
                        .filter(shape -> !shape.equals(first.shape()))
                        .toList());
    }

    private record Remedy(
            Severity severity,
            String shape,
            @Nullable String path,
            String message,
            @Nullable Node nearest) {
        static Remedy of(Finding finding) {
            return new Remedy(
                    finding.severity(),
                    finding.shape(),
                    finding.path(),
                    finding.message(),
                    finding.advice().nearest());
        }
    }
}
