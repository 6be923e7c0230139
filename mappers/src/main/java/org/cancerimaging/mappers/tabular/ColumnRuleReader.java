package org.cancerimaging.mappers.tabular;

import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.ontology.Ontology;
import org.jspecify.annotations.Nullable;

/** Reads the rule of one column or constant of a mapping file. */
final class ColumnRuleReader {

    private static final Set<String> KEYS = Set.of("to", "values", "date", "decimal", "unit", "optional");

    private final Ontology ontology;
    private final Map<String, Target> targets;
    private final List<Issue> problems;

    ColumnRuleReader(Ontology ontology, List<Issue> problems) {
        this.ontology = ontology;
        this.targets = Target.all(ontology);
        this.problems = problems;
    }

    /** Either {@code column: target}, or {@code column: {to: target, …}}. */
    Optional<ColumnRule> column(String column, YamlNode node) {
        if (column.isBlank()) {
            return problem(node.line(), "the name of a column");
        }
        if (node.isScalar()) {
            return target(node, node.text()).flatMap(target -> rule(column.strip(), "", target, node));
        }
        node.fields().forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                problem(
                        value.line(),
                        "one of " + new TreeSet<>(KEYS) + ", not '" + key + "'" + Nearest.hint(key, KEYS));
            }
        });
        YamlNode to = node.fields().get("to");
        if (to == null) {
            return problem(node.line(), "a target for the column, e.g. \"to: patient.sex\"");
        }
        return target(to, to.text()).flatMap(target -> rule(column.strip(), "", target, node));
    }

    /** {@code target: value}. */
    Optional<ColumnRule> constant(String name, YamlNode node) {
        if (!node.isScalar() || node.text().isBlank()) {
            return problem(node.line(), "one value for the constant " + name);
        }
        return target(node, name).flatMap(target -> {
            if (target.name().equals(Target.PATIENT_ID) || target.kind() == Target.Kind.DATE) {
                return problem(node.line(), "a column for " + name + ": it differs from row to row");
            }
            return rule("", node.text(), target, node);
        });
    }

    private Optional<Target> target(YamlNode where, String name) {
        Target target = targets.get(name.strip().toLowerCase(Locale.ROOT));
        return target != null
                ? Optional.of(target)
                : problem(
                        where.line(),
                        "a known target, not '" + name + "'" + Nearest.hint(name, targets.keySet()) + "; known are "
                                + targets.keySet());
    }

    private Optional<ColumnRule> rule(String column, String constant, Target target, YamlNode node) {
        return Optional.of(new ColumnRule(
                column,
                constant,
                target,
                values(node),
                date(target, node),
                decimal(node),
                unit(target, node),
                flag(node, "optional"),
                node.line()));
    }

    private static Map<String, String> values(YamlNode node) {
        Map<String, String> values = new HashMap<>();
        YamlNode map = node.fields().get("values");
        if (map != null) {
            map.fields()
                    .forEach((from, to) -> values.put(from.strip(), to.text().strip()));
        }
        return values;
    }

    /** Dates without format are ISO dates. */
    private @Nullable DateTimeFormatter date(Target target, YamlNode node) {
        YamlNode format = node.fields().get("date");
        if (target.kind() != Target.Kind.DATE) {
            if (format != null) {
                problem(format.line(), "no date format: " + target.name() + " is no date");
            }
            return null;
        }
        if (format == null) {
            return DateTimeFormatter.ISO_LOCAL_DATE;
        }
        try {
            // 'u' is the year that strict resolving understands without an era.
            return DateTimeFormatter.ofPattern(format.text().replace('y', 'u'), Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException wrong) {
            problem(format.line(), "a date format such as yyyy-MM-dd, dd.MM.yyyy or M/d/yyyy");
            return DateTimeFormatter.ISO_LOCAL_DATE;
        }
    }

    private char decimal(YamlNode node) {
        YamlNode sign = node.fields().get("decimal");
        if (sign != null && !Set.of(",", ".").contains(sign.text())) {
            problem(sign.line(), "decimal: \",\" or \".\"");
        }
        return sign != null && sign.text().equals(",") ? ',' : '.';
    }

    private String unit(Target target, YamlNode node) {
        YamlNode unit = node.fields().get("unit");
        if (unit == null) {
            return "";
        }
        if (target.kind() != Target.Kind.MARKER) {
            problem(unit.line(), "a unit for markers only, not for " + target.name());
        } else if (Target.byNotation(ontology, "unit", unit.text()).isEmpty()) {
            problem(
                    unit.line(),
                    "a UCUM unit of the code list unit: "
                            + ontology.codeList("unit").concepts().values().stream()
                                    .map(concept -> concept.notation())
                                    .toList());
        }
        return unit.text();
    }

    private boolean flag(YamlNode node, String key) {
        YamlNode flag = node.fields().get(key);
        if (flag != null && !Set.of("true", "false").contains(flag.text())) {
            problem(flag.line(), key + ": true or false");
        }
        return flag != null && flag.text().equals("true");
    }

    private <T> Optional<T> problem(int line, String expected) {
        problems.add(TableProblem.inMapping(line, expected));
        return Optional.empty();
    }
}
