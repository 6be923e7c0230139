package org.cancerimaging.server.demo.description;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.cancerimaging.shapes.Finding;
import org.cancerimaging.shapes.Profile;
import org.cancerimaging.shapes.Validator;

/** What the engine that we ship finds, and what one finds that we do not ship (Jena SHACL): one line each, in order. */
public final class TwoEngines {

    private static final Validator VALIDATOR = Validator.create();
    private static final ShaclValidator OTHER = ShaclValidator.get();

    private TwoEngines() {}

    /** Findings of our validator. */
    public static List<String> ours(Graph graph, Profile profile) {
        return sorted(VALIDATOR.validate(graph, profile).findings().stream().map(TwoEngines::line));
    }

    /** Findings of the other engine under the same shapes. */
    public static List<String> others(Graph graph, Shapes shapes) {
        return sorted(OTHER.validate(shapes, graph).getEntries().stream().map(TwoEngines::line));
    }

    private static List<String> sorted(Stream<String> lines) {
        return lines.distinct().sorted().toList();
    }

    private static String line(Finding finding) {
        return finding.severity() + " " + finding.focus() + " " + finding.message();
    }

    private static String line(ReportEntry entry) {
        Severity severity = entry.severity();
        String name = severity.equals(Severity.Violation)
                ? "VIOLATION"
                : severity.equals(Severity.Warning) ? "WARNING" : "INFO";
        return name + " " + entry.focusNode() + " " + entry.message();
    }
}
