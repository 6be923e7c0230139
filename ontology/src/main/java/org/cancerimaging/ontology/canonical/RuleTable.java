package org.cancerimaging.ontology.canonical;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rules of {@code canonical-names.tsv}.
 *
 * @param rules in order of the file
 */
record RuleTable(List<Rule> rules) {

    private static final int COLUMNS = 6;

    RuleTable {
        rules = List.copyOf(rules);
        if (rules.stream().map(Rule::id).distinct().count() != rules.size()) {
            throw new IllegalArgumentException("canonical-names.tsv: two rules have the same id");
        }
    }

    /** Reads the file: comments, one line of column names, one line per rule. */
    static RuleTable of(List<String> lines) {
        return new RuleTable(lines.stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .skip(1)
                .map(RuleTable::rule)
                .toList());
    }

    List<Rule> of(Rule.Kind kind) {
        return rules.stream().filter(rule -> rule.kind() == kind).toList();
    }

    /** The rules of a kind by what they see. */
    Map<String, Rule> bySeen(Rule.Kind kind) {
        return of(kind).stream().collect(Collectors.toUnmodifiableMap(Rule::seen, Function.identity()));
    }

    private static Rule rule(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException(
                    "canonical-names.tsv: expected " + COLUMNS + " columns, found " + cells.length + " in " + cells[0]);
        }
        return new Rule(
                cells[0],
                Rule.Kind.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                cells[2],
                Pattern.compile(cells[3]),
                cells[4]);
    }
}
