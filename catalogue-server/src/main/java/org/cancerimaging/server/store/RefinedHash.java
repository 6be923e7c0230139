package org.cancerimaging.server.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.FmtUtils;

/**
 * A fingerprint in polynomial time for graphs on which RDFC-1.0 would not end: colour refinement of blank nodes.
 *
 * <p>Equal graphs have equal fingerprints. Two different graphs may share one when their blank nodes look alike to a
 * distance of {@value #ROUNDS} steps; that takes an attacker, who gains a stale cache entry of the own record.
 */
final class RefinedHash {

    private static final int ROUNDS = 8;

    private RefinedHash() {}

    /** SHA-256, lower-case hex. */
    static String of(Graph graph) {
        List<Triple> triples = graph.stream().toList();
        Map<Node, String> colours = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            colours = refine(triples, colours);
        }
        return CanonicalHash.sha256(lines(triples, colours));
    }

    private static Map<Node, String> refine(List<Triple> triples, Map<Node, String> colours) {
        Map<Node, List<String>> signatures = new HashMap<>();
        for (Triple triple : triples) {
            sign(signatures, triple.getSubject(), ">", triple, triple.getObject(), colours);
            sign(signatures, triple.getObject(), "<", triple, triple.getSubject(), colours);
        }
        Map<Node, String> refined = new HashMap<>();
        signatures.forEach((node, seen) ->
                refined.put(node, CanonicalHash.sha256(seen.stream().sorted().collect(Collectors.joining("\n")))));
        return refined;
    }

    private static void sign(
            Map<Node, List<String>> signatures,
            Node node,
            String direction,
            Triple triple,
            Node other,
            Map<Node, String> colours) {
        if (node.isBlank()) {
            String seen = direction + triple.getPredicate().getURI() + " "
                    + (other.equals(node) ? "itself" : text(other, colours));
            signatures.computeIfAbsent(node, any -> new ArrayList<>()).add(seen);
        }
    }

    private static String lines(List<Triple> triples, Map<Node, String> colours) {
        return triples.stream()
                .map(triple -> text(triple.getSubject(), colours) + " "
                        + triple.getPredicate().getURI() + " " + text(triple.getObject(), colours))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String text(Node node, Map<Node, String> colours) {
        return node.isBlank() ? "_:" + colours.getOrDefault(node, "") : FmtUtils.stringForNode(node);
    }
}
