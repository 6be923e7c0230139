package org.cancerimaging.server.validation;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.cancerimaging.mappers.outbound.Origin;
import org.cancerimaging.server.http.Json;
import org.cancerimaging.server.rdf.Position;
import org.cancerimaging.shapes.Advice;
import org.cancerimaging.shapes.Check;
import org.cancerimaging.shapes.Finding;
import org.cancerimaging.shapes.Fix;
import org.cancerimaging.shapes.Severity;
import org.jspecify.annotations.Nullable;

/** For programs: findings by fix with at most {@value #PLACES} places each, and every check. */
final class JsonReport implements ReportWriter {

    private static final int PLACES = 100;

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        out.write(new String(Json.readable(Whole.of(outcome)), StandardCharsets.UTF_8));
        out.write("\n");
    }

    record Whole(
            boolean conforms,
            String summary,
            long applied,
            long passed,
            long violations,
            long warnings,
            long hints,
            List<Result> results,
            List<Note> notes,
            List<Failure> failures) {
        static Whole of(Outcome outcome) {
            return new Whole(
                    outcome.conforms(),
                    outcome.summary(),
                    outcome.applied(),
                    outcome.passed(),
                    outcome.count(Severity.VIOLATION),
                    outcome.count(Severity.WARNING),
                    outcome.count(Severity.INFO),
                    outcome.checked().stream().map(Result::of).toList(),
                    outcome.notes(),
                    outcome.failures());
        }
    }

    record Result(
            String document,
            String profile,
            String title,
            boolean conforms,
            long applied,
            long passed,
            List<Mending> fixes,
            List<Line> checks) {
        static Result of(Checked checked) {
            return new Result(
                    checked.document(),
                    checked.rules().id(),
                    checked.rules().title(),
                    checked.report().conforms(),
                    checked.report().applied(),
                    checked.report().passed(),
                    checked.report().fixes().stream()
                            .map(fix -> Mending.of(checked, fix))
                            .toList(),
                    checked.report().checks().stream().map(Line::of).toList());
        }
    }

    record Mending(
            String severity,
            String message,
            @Nullable String path,
            String property,
            String shape,
            String section,
            int count,
            List<Term> allowed,
            int allowedTotal,
            @Nullable Term nearest,
            String snippet,
            List<String> alsoMends,
            List<Place> places) {
        static Mending of(Checked checked, Fix fix) {
            Advice advice = fix.findings().get(0).advice();
            return new Mending(
                    Shown.severity(fix.severity()),
                    fix.message(),
                    fix.path(),
                    Shown.path(fix.path()),
                    fix.shape(),
                    fix.section(),
                    fix.findings().size(),
                    advice.allowed().stream().map(Term::of).toList(),
                    advice.allowedTotal(),
                    advice.nearest() == null ? null : Term.of(advice.nearest()),
                    advice.snippet(),
                    fix.alsoMends(),
                    fix.findings().stream()
                            .limit(PLACES)
                            .map(finding -> Place.of(checked, finding))
                            .toList());
        }
    }

    /** A term: its IRI where it has one, and how people read it. */
    record Term(@Nullable String iri, String text) {
        static Term of(Node node) {
            return new Term(node.isURI() ? node.getURI() : null, Shown.node(node));
        }
    }

    record Place(
            Term focus,
            @Nullable Term value,
            @Nullable Long line,
            @Nullable Long column,
            List<Traced> origins) {
        static Place of(Checked checked, Finding finding) {
            Position position = checked.position(finding).orElse(null);
            return new Place(
                    Term.of(finding.focus()),
                    finding.value() == null ? null : Term.of(finding.value()),
                    position == null ? null : position.line(),
                    position == null ? null : position.column(),
                    checked.origins(finding).stream().map(Traced::of).toList());
        }
    }

    /** A place of a source that a mapping read: file, row and column, or what else there is, and all of it in words. */
    record Traced(
            @Nullable String file,
            @Nullable Long row,
            @Nullable String part,
            String text) {
        static Traced of(Origin origin) {
            return new Traced(
                    origin.file().isEmpty() ? null : origin.file(),
                    origin.row() == 0 ? null : origin.row(),
                    origin.part().isEmpty() ? null : origin.part(),
                    origin.text());
        }
    }

    record Line(
            String state,
            String message,
            String property,
            String severity,
            String shape,
            String section,
            long nodes,
            long failed) {
        static Line of(Check check) {
            return new Line(
                    !check.applies() ? "not-applicable" : check.passed() ? "passed" : "failed",
                    check.message(),
                    Shown.path(check.path()),
                    Shown.severity(check.severity()),
                    check.shape(),
                    check.section(),
                    check.focusNodes(),
                    check.failed());
        }
    }
}
