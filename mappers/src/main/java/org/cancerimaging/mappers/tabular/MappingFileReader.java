package org.cancerimaging.mappers.tabular;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.SourceRefused;
import org.cancerimaging.ontology.Ontology;
import org.jspecify.annotations.Nullable;

/** Reads a mapping file and gathers all its mistakes before it gives up. */
final class MappingFileReader {

    private static final Set<String> SECTIONS =
            Set.of("columns", "constants", "identifying", "ignore", "missing", "format");
    private static final Set<String> FORMAT_KEYS = Set.of("delimiter", "encoding", "line-breaks");

    private final List<Issue> problems = new ArrayList<>();
    private final ColumnRuleReader rules;

    MappingFileReader(Ontology ontology) {
        this.rules = new ColumnRuleReader(ontology, problems);
    }

    TableMapping read(String yaml, String checksum) {
        YamlNode root = YamlNode.parse(yaml, problems);
        requireKnown(root, SECTIONS, "section");
        List<ColumnRule> read = new ArrayList<>();
        section(root, "columns")
                .fields()
                .forEach((name, node) -> rules.column(name, node).ifPresent(read::add));
        section(root, "constants")
                .fields()
                .forEach((name, node) -> rules.constant(name, node).ifPresent(read::add));
        requireTargetsOnce(read);
        requirePatientId(root, read);
        TableMapping mapping = new TableMapping(
                read,
                texts(section(root, "identifying")),
                texts(section(root, "ignore")),
                texts(section(root, "missing")),
                format(section(root, "format")),
                checksum);
        if (!problems.isEmpty()) {
            throw new SourceRefused("The mapping file has mistakes.", problems);
        }
        return mapping;
    }

    private TableFormat format(YamlNode format) {
        requireKnown(format, FORMAT_KEYS, "key of format");
        return new TableFormat(delimiter(format), encoding(format), lineBreaks(format));
    }

    private @Nullable Character delimiter(YamlNode format) {
        YamlNode node = format.fields().get("delimiter");
        if (node == null) {
            return null;
        }
        String text = node.text().equals("tab") ? "\t" : node.text();
        if (text.length() != 1) {
            problem(node.line(), "one character as delimiter, e.g. \";\" or tab");
            return null;
        }
        return text.charAt(0);
    }

    private @Nullable Charset encoding(YamlNode format) {
        YamlNode node = format.fields().get("encoding");
        if (node == null) {
            return null;
        }
        try {
            return Charset.forName(node.text());
        } catch (IllegalArgumentException unknown) {
            problem(node.line(), "an encoding, e.g. utf-8, windows-1252 or iso-8859-15");
            return null;
        }
    }

    private boolean lineBreaks(YamlNode format) {
        YamlNode node = format.fields().get("line-breaks");
        if (node != null && !Set.of("allowed", "refused").contains(node.text())) {
            problem(node.line(), "line-breaks: allowed or refused");
        }
        return node != null && node.text().equals("allowed");
    }

    private void requireTargetsOnce(List<ColumnRule> read) {
        Map<String, ColumnRule> seen = new HashMap<>();
        for (ColumnRule rule : read) {
            ColumnRule first = seen.putIfAbsent(rule.target().name(), rule);
            if (first != null) {
                problem(
                        rule.line(),
                        "each target once; " + rule.target().name() + " is filled in line " + first.line()
                                + " already");
            }
        }
    }

    private void requirePatientId(YamlNode root, List<ColumnRule> read) {
        boolean there = read.stream()
                .anyMatch(rule -> rule.target().name().equals(Target.PATIENT_ID)
                        && !rule.column().isEmpty());
        if (!there && problems.isEmpty()) {
            problem(root.line(), "a column for the target patient.id under 'columns', e.g. \"ID: patient.id\"");
        }
    }

    private void requireKnown(YamlNode node, Set<String> known, String what) {
        node.fields().forEach((name, value) -> {
            if (!known.contains(name)) {
                problem(
                        value.line(),
                        "a known " + what + ", not '" + name + "'" + Nearest.hint(name, known) + "; known are "
                                + new TreeSet<>(known));
            }
        });
    }

    private static YamlNode section(YamlNode root, String name) {
        return root.fields().getOrDefault(name, new YamlNode(root.line(), "", Map.of(), List.of()));
    }

    private static Set<String> texts(YamlNode list) {
        Set<String> texts = new HashSet<>();
        list.items().forEach(item -> texts.add(item.text().strip()));
        if (!list.text().isBlank()) {
            texts.add(list.text().strip());
        }
        return texts;
    }

    private void problem(int line, String expected) {
        problems.add(TableProblem.inMapping(line, expected));
    }
}
