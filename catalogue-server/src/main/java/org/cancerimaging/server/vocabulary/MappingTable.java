package org.cancerimaging.server.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/**
 * A terminology map as it is shown and sent.
 *
 * @param name its file's name without ending
 * @param text the file (SSSOM TSV)
 * @param header values of its commented header by key; prefixes of the curie_map are keys too
 * @param lines its lines
 * @see <a href="https://mapping-commons.github.io/sssom/spec-formats-tsv/">SSSOM TSV</a>
 */
record MappingTable(String name, String text, Map<String, String> header, List<Line> lines) {

    MappingTable {
        header = Map.copyOf(header);
        lines = List.copyOf(lines);
    }

    static MappingTable of(String name, String text) {
        Map<String, String> header = new LinkedHashMap<>();
        text.lines().filter(line -> line.startsWith("#")).forEach(line -> put(header, line.substring(1)));
        List<List<String>> table = text.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
        List<String> columns = table.get(0);
        List<Line> lines = table.stream()
                .skip(1)
                .map(cells -> Line.of(columns, cells, header))
                .toList();
        return new MappingTable(name, text, header, lines);
    }

    private static void put(Map<String, String> header, String line) {
        int colon = line.indexOf(':');
        if (colon > 0) {
            header.put(
                    line.substring(0, colon).strip(),
                    line.substring(colon + 1).strip().replaceAll("^\"|\"$", ""));
        }
    }

    /** IRI of the map. */
    Node iri() {
        return NodeFactory.createURI(header("mapping_set_id"));
    }

    /** What it maps, in English. */
    String title() {
        return header("mapping_set_title");
    }

    /** A value of the header; empty where it is not given. */
    String header(String key) {
        return header.getOrDefault(key, "");
    }

    /**
     * One string and what it means.
     *
     * @param spelling as sources write it
     * @param predicate IRI of the relation
     * @param concept null where the map says that no concept fits
     * @param justification IRI of how it was found
     * @param comment for people
     */
    record Line(String spelling, Node predicate, @Nullable Node concept, Node justification, String comment) {

        private static final String NO_TERM = "sssom:NoTermFound";

        static Line of(List<String> columns, List<String> cells, Map<String, String> prefixes) {
            String object = cells.get(columns.indexOf("object_id"));
            return new Line(
                    cells.get(columns.indexOf("subject_label")),
                    iri(cells.get(columns.indexOf("predicate_id")), prefixes),
                    object.equals(NO_TERM) ? null : iri(object, prefixes),
                    iri(cells.get(columns.indexOf("mapping_justification")), prefixes),
                    Stream.of("comment")
                            .map(columns::indexOf)
                            .filter(at -> at >= 0 && at < cells.size())
                            .map(cells::get)
                            .findFirst()
                            .orElse(""));
        }

        /** Whether the concept is wider than the string says. */
        boolean isBroad() {
            return predicate.getURI().endsWith("broadMatch");
        }

        private static Node iri(String curie, Map<String, String> prefixes) {
            int colon = curie.indexOf(':');
            return NodeFactory.createURI(
                    prefixes.getOrDefault(curie.substring(0, colon), "") + curie.substring(colon + 1));
        }
    }
}
