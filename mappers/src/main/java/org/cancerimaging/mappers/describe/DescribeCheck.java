package org.cancerimaging.mappers.describe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.SourceRefused;
import org.cancerimaging.mappers.tabular.Nearest;
import org.cancerimaging.ontology.Ontology;

/** Finds all mistakes of a description file at once and gathers what is right. */
final class DescribeCheck {

    private static final String ENGLISH = "en";
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final List<Issue> problems = new ArrayList<>();
    private final SortedMap<String, Integer> lines = new TreeMap<>();
    private final Map<String, Map<String, String>> texts = new LinkedHashMap<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final CodeWords words;

    DescribeCheck(Ontology ontology) {
        this.words = new CodeWords(ontology);
    }

    /**
     * What the file says.
     *
     * @throws SourceRefused when it has mistakes; all are told
     */
    DescribeFile check(DescribeNode root) {
        if (root.is(DescribeNode.Kind.GROUP)) {
            checkGroup("", root);
        } else {
            wrongKind(root.line(), "keys with values, e.g. title: Lung CT");
        }
        DescribeFile file = new DescribeFile(texts, lists);
        new Completeness(file, lines, problems).check();
        if (!problems.isEmpty()) {
            throw new SourceRefused("The description file has mistakes.", problems);
        }
        return file;
    }

    private void checkGroup(String prefix, DescribeNode group) {
        group.fields().forEach((name, node) -> {
            String key = prefix + name;
            lines.put(key, node.line());
            if (name.contains(".")) {
                unknown(key, node);
            } else if (DescribeKey.isGroup(key)) {
                checkBelow(key, node);
            } else {
                DescribeKey.find(key).ifPresentOrElse(known -> checkKey(known, node), () -> unknown(key, node));
            }
        });
    }

    private void checkBelow(String key, DescribeNode node) {
        if (node.is(DescribeNode.Kind.GROUP)) {
            checkGroup(key + ".", node);
        } else {
            List<String> below = DescribeKey.names().stream()
                    .filter(name -> name.startsWith(key + "."))
                    .toList();
            wrongKind(node.line(), "below " + key + ": its keys, each in a line of its own: " + below);
        }
    }

    private void unknown(String key, DescribeNode node) {
        problems.add(DescribeProblem.UNKNOWN_KEY.at(
                node.line(),
                "a key of the template, not '" + CodeWords.shown(key) + "'"
                        + Nearest.hint(CodeWords.shown(key), DescribeKey.names())
                        + "; 'catalogue map --describe-template' shows all"));
    }

    private void checkKey(DescribeKey key, DescribeNode node) {
        switch (node.kind()) {
            case NOTHING -> wrongKind(node.line(), "a value for " + key.name() + ", or no such line");
            case TEXT -> checkValues(key, List.of(node), node.line());
            case LIST -> checkList(key, node);
            case GROUP -> checkLanguages(key, node);
        }
    }

    private void checkList(DescribeKey key, DescribeNode node) {
        boolean plain = node.items().stream().allMatch(item -> item.is(DescribeNode.Kind.TEXT));
        if (key.form().several() && plain && !node.items().isEmpty()) {
            checkValues(key, node.items(), node.line());
        } else {
            wrongKind(node.line(), "for " + key.name() + " " + key.form().expected());
        }
    }

    private void checkLanguages(DescribeKey key, DescribeNode node) {
        if (key.form() != Form.TEXTS) {
            wrongKind(node.line(), "for " + key.name() + " " + key.form().expected());
            return;
        }
        Map<String, String> found = new TreeMap<>();
        node.fields().forEach((language, text) -> {
            if (!LANGUAGES.contains(language)) {
                wrongForm(text.line(), "below " + key.name() + " a language of ISO 639-1, e.g. en or de");
            } else if (!text.is(DescribeNode.Kind.TEXT)) {
                wrongKind(text.line(), "below " + key.name() + "." + language + " a text");
            } else {
                found.put(language, text.text());
            }
        });
        if (!node.fields().containsKey(ENGLISH)) {
            problems.add(DescribeProblem.MISSING.at(node.line(), key.name() + " in English as well: add en"));
        }
        texts.put(key.name(), found);
    }

    private void checkValues(DescribeKey key, List<DescribeNode> nodes, int line) {
        List<String> values = new ArrayList<>();
        for (DescribeNode node : nodes) {
            if (key.form().isCode()) {
                words.iri(key, node.text())
                        .ifPresentOrElse(
                                values::add,
                                () -> problems.add(DescribeProblem.NO_SUCH_CODE.at(
                                        node.line(), words.expected(key, node.text()))));
            } else if (key.form().takes(node.text())) {
                values.add(node.text());
            } else {
                wrongForm(node.line(), "for " + key.name() + " " + key.form().expected());
            }
        }
        if (key.form().several() || key.form().isCode()) {
            lists.put(key.name(), values.stream().distinct().toList());
        } else if (!values.isEmpty()) {
            texts.put(key.name(), Map.of(ENGLISH, values.get(0)));
        }
        lines.put(key.name(), line);
    }

    private void wrongKind(int line, String expected) {
        problems.add(DescribeProblem.WRONG_KIND.at(line, expected));
    }

    private void wrongForm(int line, String expected) {
        problems.add(DescribeProblem.WRONG_FORM.at(line, expected));
    }
}
