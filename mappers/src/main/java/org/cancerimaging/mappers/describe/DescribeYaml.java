package org.cancerimaging.mappers.describe;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.SourceRefused;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads YAML that may be hostile: no anchors, no aliases, no tags, no second document, little depth, few and short
 * texts. It reads events and builds no objects, so a file cannot name a class or grow by repeating itself.
 */
final class DescribeYaml {

    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_NODES = 5_000;
    private static final int DEEPEST = 4;
    private static final int LIBRARY_DEPTH = 50;

    private final List<Issue> problems = new ArrayList<>();
    private final YAMLParser parser;
    private int nodes;

    private DescribeYaml(YAMLParser parser) {
        this.parser = parser;
    }

    /**
     * The file as a tree.
     *
     * @throws SourceRefused when it is no YAML, or more than plain texts, lists and groups
     */
    static DescribeNode parse(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(LIBRARY_DEPTH);
        YAMLFactory factory = YAMLFactory.builder().loaderOptions(options).build();
        try (YAMLParser parser = factory.createParser(yaml)) {
            return new DescribeYaml(parser).document();
        } catch (StreamConstraintsException large) {
            throw refused(DescribeProblem.TOO_LARGE.at(line(large.getLocation()), "at most " + DEEPEST + " levels"));
        } catch (JsonProcessingException wrong) {
            throw refused(DescribeProblem.NO_YAML.at(
                    line(wrong.getLocation()),
                    "YAML; often a missing blank after a colon, a tab, or a text with a colon that needs quotes"));
        } catch (IOException impossible) {
            throw new IllegalStateException("reading a string", impossible);
        }
    }

    private DescribeNode document() throws IOException {
        DescribeNode root = parser.nextToken() == null ? DescribeNode.nothing(1) : node(0);
        if (parser.nextToken() != null) {
            problems.add(DescribeProblem.NOT_PLAIN.at(here(), "one document only; remove what follows the line ---"));
        }
        if (!problems.isEmpty()) {
            throw new SourceRefused("The description file has mistakes.", problems);
        }
        return root.is(DescribeNode.Kind.NOTHING) ? DescribeNode.group(1, Map.of()) : root;
    }

    private DescribeNode node(int depth) throws IOException {
        int line = here();
        if (++nodes > MOST_NODES || depth > DEEPEST) {
            throw refused(DescribeProblem.TOO_LARGE.at(
                    line, "at most " + MOST_NODES + " values and " + DEEPEST + " levels; remove what no key needs"));
        }
        requirePlain(line);
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return DescribeNode.group(line, fields(depth));
        }
        if (token == JsonToken.START_ARRAY) {
            return DescribeNode.list(line, items(depth));
        }
        return token == JsonToken.VALUE_NULL ? DescribeNode.nothing(line) : DescribeNode.text(line, text(line));
    }

    private Map<String, DescribeNode> fields(int depth) throws IOException {
        Map<String, DescribeNode> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int line = here();
            requirePlain(line);
            parser.nextToken();
            if (fields.putIfAbsent(name, node(depth + 1)) != null) {
                problems.add(DescribeProblem.KEY_TWICE.at(line, "each key once; remove this line or the earlier one"));
            }
        }
        return fields;
    }

    private List<DescribeNode> items(int depth) throws IOException {
        List<DescribeNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
        }
        return items;
    }

    private String text(int line) throws IOException {
        String text = parser.getText();
        if (text.length() > LONGEST_TEXT) {
            problems.add(DescribeProblem.TOO_LARGE.at(line, "a text of at most " + LONGEST_TEXT + " letters"));
        }
        if (text.chars().anyMatch(letter -> Character.isISOControl(letter) && letter != '\n' && letter != '\t')) {
            problems.add(DescribeProblem.WRONG_FORM.at(line, "a text without control characters"));
        }
        return text;
    }

    /** An anchor, an alias or a tag asks a reader to do more than to read. */
    private void requirePlain(int line) throws IOException {
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            problems.add(DescribeProblem.NOT_PLAIN.at(
                    line, "plain values without anchor (&) or alias (*); write the value out, or put it in quotes"));
        }
        if (parser.getTypeId() != null) {
            problems.add(DescribeProblem.NOT_PLAIN.at(line, "plain values without tag (!); remove it"));
        }
    }

    private int here() {
        return line(parser.currentTokenLocation());
    }

    private static int line(JsonLocation location) {
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }

    private static SourceRefused refused(Issue issue) {
        return new SourceRefused("The description file has mistakes.", List.of(issue));
    }
}
