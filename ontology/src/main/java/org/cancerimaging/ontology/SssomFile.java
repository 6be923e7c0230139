package org.cancerimaging.ontology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/**
 * A terminology map as SSSOM TSV: a commented YAML header, one line of column names, then one line per string.
 *
 * @param header scalar values of the header by key; the lines of {@code curie_map} count as keys of their own
 * @param rows in order of the file
 * @see <a href="https://mapping-commons.github.io/sssom/spec-formats-tsv/">SSSOM TSV</a>
 */
record SssomFile(Map<String, String> header, List<SssomRow> rows) {

    private static final String NO_TERM = "sssom:NoTermFound";
    private static final String BROAD = "skos:broadMatch";

    SssomFile {
        header = Map.copyOf(header);
        rows = List.copyOf(rows);
    }

    static SssomFile read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        Map<String, String> header = header(lines);
        List<String> table = lines.stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        List<String> columns = cells(table.get(0));
        List<SssomRow> rows = table.stream()
                .skip(1)
                .map(line -> row(columns, cells(line), header))
                .toList();
        return new SssomFile(header, rows);
    }

    /** A value of the header's {@code other}, written {@code key=value|key=value}; empty where it is not given. */
    String other(String key) {
        return Arrays.stream(header.getOrDefault("other", "").split("\\|"))
                .filter(pair -> pair.startsWith(key + "="))
                .map(pair -> pair.substring(key.length() + 1))
                .findFirst()
                .orElse("");
    }

    /** The same without the lines of these strings. */
    SssomFile without(Set<String> labels) {
        return new SssomFile(
                header,
                rows.stream().filter(row -> !labels.contains(row.label())).toList());
    }

    private static Map<String, String> header(List<String> lines) {
        Map<String, String> header = new HashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (line.startsWith("#") && colon > 0) {
                header.put(
                        line.substring(1, colon).strip(),
                        unquoted(line.substring(colon + 1).strip()));
            }
        }
        return header;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static SssomRow row(List<String> columns, List<String> cells, Map<String, String> header) {
        String predicate = cells.get(columns.indexOf("predicate_id"));
        return new SssomRow(
                cells.get(columns.indexOf("subject_label")),
                predicate.equals(BROAD),
                concept(cells.get(columns.indexOf("object_id")), header),
                cells.get(columns.indexOf("mapping_justification")));
    }

    private static @Nullable Node concept(String curie, Map<String, String> header) {
        if (curie.equals(NO_TERM)) {
            return null;
        }
        int colon = curie.indexOf(':');
        String namespace = header.get(curie.substring(0, colon));
        if (namespace == null) {
            throw new IllegalStateException(
                    "A terminology map uses the prefix of " + curie + " but its curie_map does not declare it");
        }
        return NodeFactory.createURI(namespace + curie.substring(colon + 1));
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\t", -1));
    }
}
