package org.cancerimaging.server.validation;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cancerimaging.server.http.Json;
import org.cancerimaging.server.rdf.Position;
import org.cancerimaging.shapes.Finding;
import org.cancerimaging.shapes.Severity;

/** For code scanning: SARIF 2.1.0, a rule for each shape and a result for each finding. */
final class SarifReport implements ReportWriter {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        Map<String, Integer> ruleNumbers = new LinkedHashMap<>();
        List<Map<String, Object>> rules = new ArrayList<>();
        List<Map<String, Object>> results = new ArrayList<>();
        for (Checked checked : outcome.checked()) {
            for (Finding finding : checked.report().findings()) {
                int number = ruleNumbers.computeIfAbsent(finding.shape(), shape -> addRule(finding, rules));
                results.add(result(checked, finding, number));
            }
        }
        for (Failure failure : outcome.failures()) {
            int number = ruleNumbers.computeIfAbsent(failure.code(), code -> addRule(failure, rules));
            results.add(result(failure, number));
        }
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Cancer Imaging Catalogue");
        driver.put("informationUri", "https://w3id.org/cancer-imaging/");
        driver.put("rules", rules);
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "unicodeCodePoints");
        run.put("results", results);
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        out.write(new String(Json.readable(log), StandardCharsets.UTF_8));
        out.write("\n");
    }

    private static int addRule(Finding finding, List<Map<String, Object>> rules) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", finding.shape());
        rule.put("shortDescription", text(finding.message()));
        if (isAddress(finding.section())) {
            rule.put("helpUri", finding.section());
        }
        rule.put("defaultConfiguration", Map.of("level", level(finding.severity())));
        rules.add(rule);
        return rules.size() - 1;
    }

    private static int addRule(Failure failure, List<Map<String, Object>> rules) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", failure.code());
        rule.put("shortDescription", text("The document can be read"));
        rules.add(rule);
        return rules.size() - 1;
    }

    private static Map<String, Object> result(Checked checked, Finding finding, int rule) {
        return result(finding.shape(), rule, level(finding.severity()), message(finding), location(checked, finding));
    }

    private static Map<String, Object> result(Failure failure, int rule) {
        Optional<Position> place = failure.line() == 0
                ? Optional.empty()
                : Optional.of(new Position(failure.line(), Math.max(failure.column(), 1)));
        Map<String, Object> location = Map.of("physicalLocation", location(failure.document(), place));
        return result(failure.code(), rule, "error", failure.message(), location);
    }

    private static Map<String, Object> result(
            String id, int rule, String level, String message, Map<String, Object> location) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", id);
        result.put("ruleIndex", rule);
        result.put("level", level);
        result.put("message", text(message));
        result.put("locations", List.of(location));
        return result;
    }

    /** What a mapping wrote has a logical location besides: the place of its source (SARIF 2.1.0, 3.33). */
    private static Map<String, Object> location(Checked checked, Finding finding) {
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("physicalLocation", location(checked.document(), checked.position(finding)));
        List<Map<String, Object>> sources = checked.origins(finding).stream()
                .map(origin -> Map.<String, Object>of("fullyQualifiedName", Shown.clean(origin.text())))
                .toList();
        if (!sources.isEmpty()) {
            location.put("logicalLocations", sources);
        }
        return location;
    }

    private static Map<String, Object> location(String document, Optional<Position> position) {
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("artifactLocation", Map.of("uri", uri(document)));
        position.ifPresent(place -> location.put("region", region(place)));
        return location;
    }

    private static Map<String, Object> region(Position place) {
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", place.line());
        region.put("startColumn", place.column());
        return region;
    }

    private static String message(Finding finding) {
        StringBuilder message = new StringBuilder(finding.message());
        message.append(" Node: ").append(Shown.node(finding.focus())).append('.');
        if (finding.value() != null) {
            message.append(" Found: ").append(Shown.node(finding.value())).append('.');
        }
        if (finding.advice().nearest() != null) {
            message.append(" Nearest: ")
                    .append(Shown.node(finding.advice().nearest()))
                    .append('.');
        }
        return message.toString();
    }

    private static Map<String, Object> text(String text) {
        return Map.of("text", Shown.clean(text));
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case VIOLATION -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private static boolean isAddress(String section) {
        return section.startsWith("http://") || section.startsWith("https://");
    }

    /** A path becomes a relative reference with blanks and the like encoded. */
    private static String uri(String document) {
        if (isAddress(document)) {
            return document;
        }
        try {
            return new URI(null, null, document.replace('\\', '/'), null).getRawPath();
        } catch (URISyntaxException odd) {
            return "document";
        }
    }
}
