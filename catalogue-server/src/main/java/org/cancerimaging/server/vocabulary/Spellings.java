package org.cancerimaging.server.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.cancerimaging.server.http.Html;

/** The terminology maps, and which spellings of each lead to a concept. */
final class Spellings {

    private final Map<String, MappingTable> tables = new TreeMap<>();
    private final Map<Node, Map<String, List<MappingTable.Line>>> byConcept = new HashMap<>();

    Spellings(Map<String, String> files) {
        files.forEach((name, text) -> tables.put(name, MappingTable.of(name, text)));
        tables.values().forEach(this::note);
    }

    private void note(MappingTable table) {
        for (MappingTable.Line line : table.lines()) {
            Node concept = line.concept();
            if (concept != null) {
                byConcept
                        .computeIfAbsent(concept, any -> new LinkedHashMap<>())
                        .computeIfAbsent(table.name(), any -> new ArrayList<>())
                        .add(line);
            }
        }
    }

    Map<String, MappingTable> tables() {
        return tables;
    }

    /** The spellings that lead to the concept, by map; empty where no map knows it. */
    String html(Node concept) {
        String rows = byConcept.getOrDefault(concept, Map.of()).entrySet().stream()
                .map(entry -> "<div><dt>"
                        + Html.link(Addresses.mapping(entry.getKey()), entry.getKey()) + "</dt><dd>"
                        + words(entry.getValue()) + "</dd></div>")
                .collect(Collectors.joining());
        return Fragments.facts(rows);
    }

    /** Spellings beside each other; a concept that is wider than its spelling is said to be. */
    static String words(Collection<MappingTable.Line> lines) {
        return lines.stream()
                .map(line -> "<span class=\"word\">" + Html.escape(line.spelling())
                        + (line.isBroad() ? " <span class=\"tag\">narrower</span>" : "") + "</span>")
                .collect(Collectors.joining(" "));
    }
}
