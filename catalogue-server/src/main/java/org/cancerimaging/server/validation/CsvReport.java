package org.cancerimaging.server.validation;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.cancerimaging.server.rdf.Position;
import org.cancerimaging.shapes.Finding;
import org.jspecify.annotations.Nullable;

/** A row for each finding (RFC 4180). No cell starts like a formula: spreadsheets would run it. */
final class CsvReport implements ReportWriter {

    private static final List<String> COLUMNS = List.of(
            "severity",
            "document",
            "line",
            "column",
            "profile",
            "focus",
            "path",
            "value",
            "message",
            "nearest",
            "snippet",
            "section",
            "shape",
            "origin");

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        row(COLUMNS, out);
        for (Failure failure : outcome.failures()) {
            row(cells(failure), out);
        }
        for (Checked checked : outcome.checked()) {
            for (Finding finding : checked.report().findings()) {
                row(cells(checked, finding), out);
            }
        }
    }

    private static List<String> cells(Failure failure) {
        String line = failure.line() == 0 ? "" : Long.toString(failure.line());
        String column = failure.line() == 0 ? "" : Long.toString(failure.column());
        String message = failure.code() + " " + failure.message();
        return List.of("unreadable", failure.document(), line, column, "", "", "", "", message, "", "", "", "", "");
    }

    private static List<String> cells(Checked checked, Finding finding) {
        List<String> cells = new ArrayList<>();
        cells.add(Shown.severity(finding.severity()));
        cells.add(checked.document());
        cells.add(checked.position(finding)
                .map(Position::line)
                .map(String::valueOf)
                .orElse(""));
        cells.add(checked.position(finding)
                .map(Position::column)
                .map(String::valueOf)
                .orElse(""));
        cells.add(checked.rules().id());
        cells.add(text(finding.focus()));
        cells.add(finding.path() == null ? "" : finding.path());
        cells.add(text(finding.value()));
        cells.add(finding.message());
        cells.add(text(finding.advice().nearest()));
        cells.add(finding.advice().snippet());
        cells.add(finding.section());
        cells.add(finding.shape());
        cells.add(checked.origin(finding));
        return cells;
    }

    private static String text(@Nullable Node node) {
        if (node == null) {
            return "";
        }
        return node.isURI() ? node.getURI() : Shown.node(node);
    }

    private static void row(List<String> cells, Writer out) throws IOException {
        out.write(cells.stream().map(CsvReport::cell).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    private static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + Shown.clean(safe).replace("\"", "\"\"") + "\"";
    }
}
