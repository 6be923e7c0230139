package org.cancerimaging.mappers.tabular;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.SourceRefused;

/**
 * A piece of a YAML file that knows its line, so that every mistake can be told with it.
 *
 * @param line from 1
 * @param text the scalar; empty for mappings and lists
 * @param fields of a mapping, in order
 * @param items of a list
 */
record YamlNode(int line, String text, Map<String, YamlNode> fields, List<YamlNode> items) {

    private static final YAMLFactory YAML = new YAMLFactory();

    static YamlNode parse(String yaml, List<Issue> problems) {
        try (JsonParser parser = YAML.createParser(yaml)) {
            return parser.nextToken() == null ? empty(1) : node(parser, problems);
        } catch (JsonProcessingException wrong) {
            int line = wrong.getLocation() == null ? 1 : wrong.getLocation().getLineNr();
            throw new SourceRefused(
                    "The mapping file is no YAML.",
                    List.of(TableProblem.inMapping(line, "YAML: " + firstLine(wrong.getOriginalMessage()))));
        } catch (IOException impossible) {
            throw new IllegalStateException("reading a string", impossible);
        }
    }

    boolean isScalar() {
        return fields.isEmpty() && items.isEmpty();
    }

    private static YamlNode node(JsonParser parser, List<Issue> problems) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return new YamlNode(line, "", fields(parser, problems), List.of());
        }
        if (token == JsonToken.START_ARRAY) {
            return new YamlNode(line, "", Map.of(), items(parser, problems));
        }
        return token == JsonToken.VALUE_NULL ? empty(line) : new YamlNode(line, parser.getText(), Map.of(), List.of());
    }

    private static Map<String, YamlNode> fields(JsonParser parser, List<Issue> problems) throws IOException {
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            if (fields.putIfAbsent(name, node(parser, problems)) != null) {
                problems.add(TableProblem.inMapping(line, "the key '" + name + "' once only; remove one"));
            }
        }
        return fields;
    }

    private static List<YamlNode> items(JsonParser parser, List<Issue> problems) throws IOException {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser, problems));
        }
        return items;
    }

    private static YamlNode empty(int line) {
        return new YamlNode(line, "", Map.of(), List.of());
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
