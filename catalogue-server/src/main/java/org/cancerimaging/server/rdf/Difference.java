package org.cancerimaging.server.rdf;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * What changed from one graph to another. Blank nodes carry names that hold for both sides, see {@link BlankNames}.
 *
 * @param removed statements of the first alone, in order of subject, property and value
 * @param added statements of the second alone, in the same order
 */
public record Difference(List<Triple> removed, List<Triple> added) {

    private static final Comparator<Triple> ORDER = Comparator.comparing(Difference::line);

    /** What changed. Takes time by the size of the graphs. */
    public static Difference of(Graph before, Graph after) {
        BlankNames names = BlankNames.of(before, after);
        Set<Triple> old = named(before, names.before());
        Set<Triple> now = named(after, names.after());
        return new Difference(without(old, now), without(now, old));
    }

    /** A statement in N-Triples. */
    public static String line(Triple triple) {
        return text(triple.getSubject()) + " " + text(triple.getPredicate()) + " " + text(triple.getObject()) + " .";
    }

    /** A node in N-Triples. */
    public static String text(Node node) {
        return node.isBlank() ? "_:" + node.getBlankNodeLabel() : NodeFmtLib.strNT(node);
    }

    private static Set<Triple> named(Graph graph, Map<Node, String> names) {
        return graph.stream()
                .map(triple -> Triple.create(
                        named(triple.getSubject(), names), triple.getPredicate(), named(triple.getObject(), names)))
                .collect(Collectors.toSet());
    }

    private static Node named(Node node, Map<Node, String> names) {
        return node.isBlank() ? NodeFactory.createBlankNode(names.getOrDefault(node, "b")) : node;
    }

    private static List<Triple> without(Set<Triple> all, Set<Triple> others) {
        Set<Triple> left = new HashSet<>(all);
        left.removeAll(others);
        return left.stream().sorted(ORDER).toList();
    }
}
