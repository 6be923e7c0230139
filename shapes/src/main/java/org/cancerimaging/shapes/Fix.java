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
 */
public record Fix(
        Severity severity,
        String shape,
        @Nullable String path,
        String message,
        String section,
        List<Finding> findings) {

    /** Copies the findings. */
    public Fix {
        findings = List.copyOf(findings);
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("A fix has at least one finding");
        }
    }

    /** Groups findings by shape, path, message and suggested value, gravest first, then the most frequent. */
    static List<Fix> of(List<Finding> findings) {
        Map<Remedy, List<Finding>> groups =
                findings.stream().collect(Collectors.groupingBy(Remedy::of, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream()
                .map(Fix::ofGroup)
                .sorted((a, b) -> a.severity != b.severity
                        ? a.severity.compareTo(b.severity)
                        : Integer.compare(b.findings.size(), a.findings.size()))
                .toList();
    }

    private static Fix ofGroup(List<Finding> group) {
        Finding first = group.get(0);
        return new Fix(first.severity(), first.shape(), first.path(), first.message(), first.section(), group);
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
