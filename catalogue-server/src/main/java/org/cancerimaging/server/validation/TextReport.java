package org.cancerimaging.server.validation;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cancerimaging.shapes.Advice;
import org.cancerimaging.shapes.Check;
import org.cancerimaging.shapes.Finding;
import org.cancerimaging.shapes.Fix;
import org.cancerimaging.shapes.Severity;

/**
 * For a terminal: the summary first, then what to mend, grouped by fix.
 *
 * @param colours whether the reader shows them
 * @param checks whether to list every check at the end
 */
public record TextReport(boolean colours, boolean checks) implements ReportWriter {

    private static final int PLACES_SHOWN = 3;

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        out.write(paint(outcome.conforms() ? "32;1" : "31;1", outcome.summary()) + "\n");
        for (Failure failure : outcome.failures()) {
            out.write("\n" + paint("31", "unreadable") + " " + Shown.line(failure.place()) + "\n  " + failure.code()
                    + " " + Shown.clean(failure.message()) + "\n");
        }
        for (Checked checked : outcome.checked()) {
            write(checked, out);
        }
        for (Note note : outcome.notes()) {
            out.write("\nnote " + note.code() + " " + Shown.line(note.document()) + ": " + Shown.clean(note.message())
                    + "\n");
        }
        out.flush();
    }

    private void write(Checked checked, Writer out) throws IOException {
        out.write("\n" + paint("1", Shown.line(checked.document())) + " under "
                + checked.rules().title() + ": " + checked.report().passed() + " of "
                + checked.report().applied() + " checks passed\n");
        for (Fix fix : checked.report().fixes()) {
            write(checked, fix, out);
        }
        if (checks) {
            writeChecks(checked.report().checks(), out);
        }
    }

    private void write(Checked checked, Fix fix, Writer out) throws IOException {
        Finding first = fix.findings().get(0);
        out.write("\n" + head(fix) + "\n  " + Shown.clean(fix.message()) + "\n");
        line(out, "found", found(fix));
        line(out, "allowed", allowed(first.advice()));
        if (first.advice().nearest() != null) {
            line(out, "nearest", Shown.node(first.advice().nearest()));
        }
        writePlaces(checked, fix, out);
        if (!first.advice().snippet().isBlank()) {
            line(out, "write", Shown.clean(first.advice().snippet().strip()).replace("\n", "\n            "));
        }
        line(out, "mends too", also(fix));
        line(out, "section", fix.section());
    }

    private String head(Fix fix) {
        String count = fix.findings().size() == 1 ? "" : " (" + fix.findings().size() + " times)";
        String colour = fix.severity() == Severity.VIOLATION ? "31" : fix.severity() == Severity.WARNING ? "33" : "36";
        return paint(colour, Shown.severity(fix.severity())) + " " + paint("1", Shown.path(fix.path())) + count;
    }

    private static String also(Fix fix) {
        return fix.alsoMends().stream().map(Shown::shape).collect(Collectors.joining(", "));
    }

    private static String found(Fix fix) {
        return fix.findings().stream()
                .flatMap(finding -> Optional.ofNullable(finding.value()).stream())
                .map(Shown::node)
                .distinct()
                .limit(PLACES_SHOWN)
                .collect(Collectors.joining(", "));
    }

    private static String allowed(Advice advice) {
        String shown = advice.allowed().stream().map(Shown::node).collect(Collectors.joining(", "));
        int more = advice.allowedTotal() - advice.allowed().size();
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    private static void writePlaces(Checked checked, Fix fix, Writer out) throws IOException {
        for (Finding finding :
                fix.findings().subList(0, Math.min(PLACES_SHOWN, fix.findings().size()))) {
            line(out, "at", Shown.line(checked.place(finding)) + " " + Shown.node(finding.focus()));
            line(out, "from", checked.origin(finding));
        }
        if (fix.findings().size() > PLACES_SHOWN) {
            line(out, "", "and " + (fix.findings().size() - PLACES_SHOWN) + " more places");
        }
    }

    private void writeChecks(List<Check> all, Writer out) throws IOException {
        out.write("\n");
        for (Check check : all) {
            String sign = !check.applies() ? "-" : check.passed() ? paint("32", "ok") : paint("31", "no");
            String counts = check.applies()
                    ? " (" + (check.focusNodes() - check.failed()) + " of " + check.focusNodes() + " nodes)"
                    : "";
            out.write("  " + sign + (check.applies() ? " " : "  ") + Shown.path(check.path()) + ": "
                    + Shown.clean(check.message()) + counts + "\n");
        }
    }

    private static void line(Writer out, String name, String text) throws IOException {
        if (!text.isEmpty()) {
            out.write("  " + name + " ".repeat(10 - name.length()) + text + "\n");
        }
    }

    private String paint(String colour, String text) {
        return colours ? "\u001b[" + colour + "m" + text + "\u001b[0m" : text;
    }
}
