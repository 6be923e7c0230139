package org.cancerimaging.server.rdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.cancerimaging.server.http.Hash;

/**
 * What blank nodes say, as far as {@value #DEPTH} steps away: equal for two that say the same. Takes time by the size of
 * the graph, however its blank nodes are knotted.
 */
final class Contents {

    private static final int DEPTH = 8;

    private final Map<Node, List<Triple>> statements;
    private Map<Node, String> known = new HashMap<>();

    private Contents(Map<Node, List<Triple>> statements) {
        this.statements = statements;
    }

    static Contents of(Graph graph) {
        Contents contents = new Contents(graph.stream()
                .filter(triple -> triple.getSubject().isBlank())
                .collect(Collectors.groupingBy(Triple::getSubject)));
        for (int step = 0; step < DEPTH; step++) {
            contents.deepen();
        }
        return contents;
    }

    /** The content of a blank node. */
    String of(Node blank) {
        return known.getOrDefault(blank, "");
    }

    private void deepen() {
        Map<Node, String> deeper = new HashMap<>();
        statements.forEach((blank, said) -> deeper.put(blank, content(said)));
        known = deeper;
    }

    private String content(List<Triple> said) {
        List<String> lines = new ArrayList<>();
        for (Triple triple : said) {
            Node object = triple.getObject();
            String value = object.isBlank() ? of(object) : NodeFmtLib.strNT(object);
            lines.add(triple.getPredicate().getURI() + " " + value);
        }
        return Hash.of(lines.stream().sorted().collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8));
    }
}
