package org.cancerimaging.server.validation;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import org.cancerimaging.server.http.Html;
import org.cancerimaging.shapes.Advice;
import org.cancerimaging.shapes.Check;
import org.cancerimaging.shapes.Finding;
import org.cancerimaging.shapes.Fix;

/** One page that needs nothing else: no script, no font, no picture; light and dark; from 320 pixels up. */
final class HtmlReport implements ReportWriter {

    private static final int PLACES = 50;

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        out.write("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<title>" + escape(outcome.summary()) + "</title><style>" + STYLE + "</style></head><body><main>\n");
        out.write("<h1>" + (outcome.conforms() ? "Conforms" : "Does not conform") + "</h1>\n<p class=\"summary\">"
                + escape(outcome.summary()) + "</p>\n");
        for (Failure failure : outcome.failures()) {
            out.write("<article class=\"violation\"><h2>" + escape(failure.place()) + "</h2><p><b>"
                    + escape(failure.code()) + "</b> " + escape(failure.message()) + "</p></article>\n");
        }
        for (Checked checked : outcome.checked()) {
            write(checked, out);
        }
        for (Note note : outcome.notes()) {
            out.write("<p class=\"note\"><b>" + escape(note.code()) + "</b> " + escape(note.document()) + ": "
                    + escape(note.message()) + "</p>\n");
        }
        out.write("</main></body></html>\n");
    }

    private static void write(Checked checked, Writer out) throws IOException {
        out.write("<section><h2>" + escape(Shown.line(checked.document())) + "</h2>\n<p>"
                + escape(checked.rules().title()) + ": " + checked.report().passed() + " of "
                + checked.report().applied() + " checks passed</p>\n");
        for (Fix fix : checked.report().fixes()) {
            write(checked, fix, out);
        }
        writeChecks(checked, out);
        out.write("</section>\n");
    }

    private static void write(Checked checked, Fix fix, Writer out) throws IOException {
        Advice advice = fix.findings().get(0).advice();
        String severity = Shown.severity(fix.severity());
        out.write("<article class=\"" + severity + "\"><h3><span class=\"badge\">" + severity + "</span> <code>"
                + escape(Shown.path(fix.path())) + "</code> <small>"
                + Outcome.plural(fix.findings().size(), "place") + "</small></h3>\n<p>" + escape(fix.message())
                + "</p>\n");
        if (advice.nearest() != null) {
            out.write("<p>Nearest allowed value: <code>" + escape(Shown.node(advice.nearest())) + "</code></p>\n");
        }
        if (!advice.allowed().isEmpty()) {
            writeAllowed(advice, out);
        }
        if (!advice.snippet().isBlank()) {
            out.write("<p>Write:</p><pre tabindex=\"0\">"
                    + escape(advice.snippet().strip()) + "</pre>\n");
        }
        writePlaces(checked, fix, out);
        if (!fix.alsoMends().isEmpty()) {
            out.write("<p>Mends too: "
                    + fix.alsoMends().stream()
                            .map(shape -> "<code>" + escape(Shown.shape(shape)) + "</code>")
                            .collect(Collectors.joining(", "))
                    + "</p>\n");
        }
        if (!fix.section().isEmpty()) {
            out.write("<p>" + Html.link(fix.section(), "The section that asks for it") + "</p>");
        }
        out.write("</article>\n");
    }

    private static void writeAllowed(Advice advice, Writer out) throws IOException {
        String shown = advice.allowed().stream()
                .map(node -> "<code>" + escape(Shown.node(node)) + "</code>")
                .collect(Collectors.joining(", "));
        int more = advice.allowedTotal() - advice.allowed().size();
        out.write("<p>Allowed: " + shown + (more > 0 ? " and " + more + " more" : "") + "</p>\n");
    }

    private static void writePlaces(Checked checked, Fix fix, Writer out) throws IOException {
        out.write("<details" + (fix.findings().size() < 4 ? " open" : "") + "><summary>Where</summary><ul>");
        for (Finding finding :
                fix.findings().subList(0, Math.min(PLACES, fix.findings().size()))) {
            String found =
                    finding.value() == null ? "" : " found <code>" + escape(Shown.node(finding.value())) + "</code>";
            out.write("<li>" + escape(Shown.line(checked.place(finding))) + " <code>"
                    + escape(Shown.node(finding.focus())) + "</code>" + found + origin(checked, finding) + "</li>");
        }
        if (fix.findings().size() > PLACES) {
            out.write("<li>and " + (fix.findings().size() - PLACES) + " more</li>");
        }
        out.write("</ul></details>\n");
    }

    private static String origin(Checked checked, Finding finding) {
        String origin = checked.origin(finding);
        return origin.isEmpty() ? "" : " from " + escape(origin);
    }

    private static void writeChecks(Checked checked, Writer out) throws IOException {
        out.write("<details><summary>All checks</summary><div class=\"scroll\" tabindex=\"0\"><table><thead><tr>"
                + "<th scope=\"col\">Result</th><th scope=\"col\">Property</th><th scope=\"col\">Check</th>"
                + "<th scope=\"col\">Nodes</th></tr></thead><tbody>\n");
        for (Check check : checked.report().checks()) {
            String state = !check.applies() ? "nothing to check" : check.passed() ? "passed" : "failed";
            String nodes = check.applies() ? (check.focusNodes() - check.failed()) + " of " + check.focusNodes() : "–";
            out.write("<tr><td>" + state + "</td><td><code>" + escape(Shown.path(check.path())) + "</code></td><td>"
                    + escape(check.message()) + "</td><td>" + nodes + "</td></tr>\n");
        }
        out.write("</tbody></table></div></details>\n");
    }

    private static String escape(String text) {
        return Html.escape(Shown.clean(text));
    }

    private static final String STYLE = """
            :root{color-scheme:light dark;--text:#1b1f24;--page:#fff;--line:#d0d7de;--soft:#f3f5f7;
            --violation:#b3261e;--warning:#8a5300;--hint:#0b5cad}
            @media(prefers-color-scheme:dark){:root{--text:#e6e9ec;--page:#14171a;--line:#3b434b;--soft:#1f2429;
            --violation:#ff8a80;--warning:#ffc266;--hint:#8ec5ff}}
            body{margin:0;font:1rem/1.5 system-ui,sans-serif;color:var(--text);background:var(--page)}
            main{max-width:60rem;margin:0 auto;padding:1rem}
            h1{margin:.5rem 0}h2{overflow-wrap:anywhere}h3{margin:0;overflow-wrap:anywhere}
            .summary{font-size:1.25rem}
            article{border:1px solid var(--line);border-left:.4rem solid var(--hint);border-radius:.4rem;
            padding:1rem;margin:1rem 0}
            article.violation{border-left-color:var(--violation)}article.warning{border-left-color:var(--warning)}
            .badge{color:var(--hint)}.violation .badge{color:var(--violation)}.warning .badge{color:var(--warning)}
            code,pre{background:var(--soft);border-radius:.2rem;overflow-wrap:anywhere}
            pre{padding:.8rem;white-space:pre-wrap;user-select:all}
            a{color:inherit}summary{cursor:pointer}.scroll{overflow-x:auto}
            table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem;
            border-bottom:1px solid var(--line)}
            @media(max-width:30rem){ul{padding-left:1.2rem}main{padding:.6rem}}
            """;
}
