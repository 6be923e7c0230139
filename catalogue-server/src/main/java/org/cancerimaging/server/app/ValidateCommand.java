package org.cancerimaging.server.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.validation.Outcome;
import org.cancerimaging.server.validation.ProfileChoice;
import org.cancerimaging.server.validation.ReportForm;
import org.cancerimaging.server.validation.Rules;
import org.cancerimaging.server.validation.TextReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks files against profiles; needs no server. */
@Command(
        name = "validate",
        description = "Checks descriptions, cases or aggregates against profiles, without a server.",
        footer = {
            "Exit code 0: conforms. 1: violations. 2: wrong usage, or something could not be read.",
            "Without --profile the content decides: see docs/validation.md."
        },
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    private final Console console = Console.terminal();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR|URL",
            description =
                    "RDF files (also .gz), folders of them, the address of one document, or - for standard input.")
    private List<String> inputs = List.of();

    @Option(names = "--profile", paramLabel = "ID", description = "Profile to check against; may be repeated.")
    private List<String> profiles = List.of();

    @Option(names = "--shapes", paramLabel = "FILE", description = "SHACL file to check against; may be repeated.")
    private List<Path> shapes = List.of();

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORM",
            description = "text, html, json, turtle, jsonld, junit, sarif or csv (default: text).")
    private String format = "text";

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write the report (default: the terminal).")
    private @Nullable Path out;

    @Option(names = "--input-format", paramLabel = "FORMAT", description = "ttl, jsonld, rdf, nt, nq or trig; for - .")
    private @Nullable String inputFormat;

    @Option(
            names = {"--checks", "--verbose"},
            description = "Also lists every check.")
    private boolean checks;

    @Override
    public Integer call() {
        try {
            ReportForm form = ReportForm.find(format).orElseThrow(() -> noSuchForm());
            List<Rules> rules = rules();
            try (ValidateRun run = ValidateRun.start(rules, inputFormat)) {
                List<Outcome> outcomes = new ArrayList<>();
                outcomes.add(run.about(rules));
                inputs.forEach(input -> outcomes.add(run.check(input)));
                Outcome outcome = Outcome.of(outcomes);
                write(form, outcome);
                return code(outcome);
            }
        } catch (CatalogueException refused) {
            console.warn(refused.code() + " " + refused.detail());
        } catch (IOException failed) {
            console.warn("The report cannot be written: " + failed.getClass().getSimpleName()
                    + ". Check --out and the disk.");
        }
        return 2;
    }

    private List<Rules> rules() {
        List<Rules> rules = new ArrayList<>();
        profiles.forEach(id -> rules.add(ProfileChoice.of(id)));
        shapes.forEach(file -> rules.add(ShapesInput.read(file)));
        return rules;
    }

    /** Nothing checked is no success: a wrong file would look right. */
    private static int code(Outcome outcome) {
        if (!outcome.failures().isEmpty() || outcome.isEmpty()) {
            return 2;
        }
        return outcome.conforms() ? 0 : 1;
    }

    private void write(ReportForm form, Outcome outcome) throws IOException {
        if (out == null) {
            Writer terminal = new BufferedWriter(new OutputStreamWriter(console.results(), StandardCharsets.UTF_8));
            write(form, outcome, terminal, console.showsColours());
        } else {
            try (Writer file = Files.newBufferedWriter(out)) {
                write(form, outcome, file, false);
            }
            console.warn(outcome.summary());
        }
    }

    private void write(ReportForm form, Outcome outcome, Writer writer, boolean colours) throws IOException {
        if (form == ReportForm.TEXT) {
            new TextReport(colours, checks).write(outcome, writer);
        } else {
            form.write(outcome, writer);
        }
    }

    private static CatalogueException noSuchForm() {
        return new CatalogueException(
                400,
                "VALIDATE-0002",
                "There is no such form of a report. There are: " + String.join(", ", ReportForm.ids()) + ".");
    }
}
