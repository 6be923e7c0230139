package org.cancerimaging.mappers.derive;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cancerimaging.mappers.tabular.Nearest;
import org.cancerimaging.ontology.Concept;
import org.cancerimaging.ontology.Ontology;

/** Finds all mistakes of a description file at once, each with its line, before anything is mapped. */
final class DescribeCheck {

    private static final List<String> KEYS = List.of(
            "title",
            "description",
            "version",
            "keywords",
            "publisher",
            "publisher.name",
            "publisher.email",
            "publisher.homepage",
            "contact",
            "contact.name",
            "contact.email",
            "contact.page",
            "access",
            "access.rights",
            "access.page",
            "access.license",
            "country",
            "collection-method",
            "interoperability",
            "health-category",
            "provenance",
            "issued",
            "modified");
    private static final Set<String> DATES = Set.of("issued", "modified");
    private static final Map<String, String> CODE_LISTS = Map.of(
            "access.rights", "access-right",
            "country", "country",
            "collection-method", "collection-method",
            "interoperability", "interoperability-tier",
            "health-category", "health-category");

    /** Each line is a group of which one key is needed. */
    private static final List<List<String>> NEEDED = List.of(
            List.of("title"),
            List.of("publisher.name"),
            List.of("contact.email", "contact.page"),
            List.of("access.rights"));

    private final Map<String, Found> found = new LinkedHashMap<>();
    private final Ontology ontology;

    private record Found(int line, String text) {}

    private DescribeCheck(Ontology ontology) {
        this.ontology = ontology;
    }

    /**
     * The mistakes in a file that is YAML at least; none when it is right.
     *
     * @throws IOException when it is no YAML; the message of the exception tells where
     */
    static List<String> mistakes(String yaml, Ontology ontology) throws IOException {
        DescribeCheck check = new DescribeCheck(ontology);
        try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
            check.read(parser);
        }
        List<String> mistakes = new ArrayList<>();
        check.found.forEach((key, value) -> check.check(key, value, mistakes));
        check.needed(mistakes);
        return mistakes;
    }

    private void read(JsonParser parser) throws IOException {
        Deque<String> path = new ArrayDeque<>();
        int lists = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            lists += token == JsonToken.START_ARRAY ? 1 : token == JsonToken.END_ARRAY ? -1 : 0;
            if (token == JsonToken.FIELD_NAME && lists == 0) {
                path.addLast(parser.currentName());
                String key = String.join(".", path);
                int line = parser.currentTokenLocation().getLineNr();
                JsonToken value = parser.nextToken();
                lists += value == JsonToken.START_ARRAY ? 1 : 0;
                found.putIfAbsent(
                        key,
                        new Found(line, value.isScalarValue() ? parser.getText().strip() : ""));
                if (value != JsonToken.START_OBJECT) {
                    path.removeLast();
                }
            } else if (token == JsonToken.END_OBJECT && lists == 0) {
                path.pollLast();
            }
        }
    }

    private void check(String key, Found value, List<String> mistakes) {
        if (!KEYS.contains(key)) {
            mistakes.add("line " + value.line() + ": the key '" + key + "' is not known" + Nearest.hint(key, KEYS));
        } else if (CODE_LISTS.containsKey(key)) {
            checkCode(key, value, mistakes);
        } else if (DATES.contains(key) && !isDate(value.text())) {
            mistakes.add("line " + value.line() + ": " + key + " needs a date such as 2026-03-10");
        }
    }

    private void checkCode(String key, Found value, List<String> mistakes) {
        String codeList = CODE_LISTS.getOrDefault(key, "");
        List<String> notations = ontology.codeList(codeList).concepts().values().stream()
                .map(Concept::notation)
                .sorted()
                .toList();
        if (notations.stream().noneMatch(value.text()::equalsIgnoreCase)) {
            String all = notations.size() > 20 ? "" : "; one of " + String.join(", ", notations);
            mistakes.add("line " + value.line() + ": '" + value.text() + "' is not in the code list " + codeList
                    + Nearest.hint(value.text(), notations) + all);
        }
    }

    private void needed(List<String> mistakes) {
        List<String> missing = NEEDED.stream()
                .filter(group -> group.stream().allMatch(this::isMissing))
                .map(group -> String.join(" or ", group) + place(group.get(0)))
                .toList();
        if (!missing.isEmpty()) {
            mistakes.add("missing: " + String.join(", ", missing));
        }
    }

    private boolean isMissing(String key) {
        Found value = found.get(key);
        return value == null || value.text().isEmpty();
    }

    /** Where to add it: below its group, if that is there. */
    private String place(String key) {
        Found group = found.get(key.replaceFirst("\\..*", ""));
        return group == null ? "" : " (below line " + group.line() + ")";
    }

    private static boolean isDate(String text) {
        try {
            return text.equals(LocalDate.parse(text).toString());
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
