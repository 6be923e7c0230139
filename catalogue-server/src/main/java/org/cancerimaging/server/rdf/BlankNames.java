package org.cancerimaging.server.rdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.cancerimaging.server.http.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Names for the blank nodes of two graphs, so that a node and what became of it share one.
 *
 * <p>A blank node is known by who points to it: under the same parent and property those with equal content are paired
 * first, the others in order. Labels of RDFC-1.0 would not do: one changed value gives all of them new ones.
 */
final class BlankNames {

    private final Side before;
    private final Side after;
    private final Deque<Pair> open = new ArrayDeque<>();

    private BlankNames(Graph before, Graph after) {
        this.before = new Side(before);
        this.after = new Side(after);
    }

    /** Names all blank nodes of both graphs. */
    static BlankNames of(Graph before, Graph after) {
        BlankNames names = new BlankNames(before, after);
        Stream.concat(before.stream(), after.stream())
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .distinct()
                .sorted(Comparator.comparing(Node::getURI))
                .forEach(root -> names.open.add(new Pair(root, root, root.getURI())));
        names.run();
        names.pair(names.before.unnamed(), names.after.unnamed(), "");
        names.run();
        return names;
    }

    /** Names in the first graph. */
    Map<Node, String> before() {
        return before.names;
    }

    /** Names in the second graph. */
    Map<Node, String> after() {
        return after.names;
    }

    private void run() {
        for (Pair next = open.poll(); next != null; next = open.poll()) {
            Map<String, List<Node>> olds = before.children(next.old);
            Map<String, List<Node>> news = after.children(next.now);
            for (String property : union(olds, news)) {
                pair(
                        olds.getOrDefault(property, List.of()),
                        news.getOrDefault(property, List.of()),
                        next.place + " " + property);
            }
        }
    }

    private static Set<String> union(Map<String, ?> one, Map<String, ?> other) {
        Set<String> keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys;
    }

    private void pair(List<Node> olds, List<Node> news, String place) {
        Map<String, Deque<Node>> byContent = new HashMap<>();
        news.forEach(now -> byContent
                .computeIfAbsent(after.contents.of(now), any -> new ArrayDeque<>())
                .add(now));
        List<Node> changed = new ArrayList<>();
        Set<Node> left = new LinkedHashSet<>(news);
        int count = 0;
        for (Node old : olds) {
            Deque<Node> same = byContent.getOrDefault(before.contents.of(old), new ArrayDeque<>());
            Node now = same.poll();
            if (now == null) {
                changed.add(old);
            } else {
                left.remove(now);
                name(old, now, place + " " + count++);
            }
        }
        List<Node> fresh = List.copyOf(left);
        for (int at = 0; at < Math.max(changed.size(), fresh.size()); at++) {
            name(
                    at < changed.size() ? changed.get(at) : null,
                    at < fresh.size() ? fresh.get(at) : null,
                    place + " " + count++);
        }
    }

    private void name(@Nullable Node old, @Nullable Node now, String place) {
        String name = "b" + Hash.of(place.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
        boolean isNew = before.name(old, name);
        isNew |= after.name(now, name);
        if (isNew) {
            open.add(new Pair(old, now, name));
        }
    }

    private record Pair(@Nullable Node old, @Nullable Node now, String place) {}

    /** One of the two graphs. */
    private static final class Side {

        private final Graph graph;
        private final Contents contents;
        private final Map<Node, String> names = new HashMap<>();

        Side(Graph graph) {
            this.graph = graph;
            this.contents = Contents.of(graph);
        }

        boolean name(@Nullable Node blank, String name) {
            return blank != null && names.putIfAbsent(blank, name) == null;
        }

        Map<String, List<Node>> children(@Nullable Node parent) {
            Map<String, List<Node>> children = new TreeMap<>();
            if (parent != null) {
                graph.stream(parent, Node.ANY, Node.ANY)
                        .filter(triple -> isUnnamed(triple.getObject()))
                        .sorted(Comparator.comparing(triple -> contents.of(triple.getObject())))
                        .forEach(triple -> children.computeIfAbsent(
                                        triple.getPredicate().getURI(), any -> new ArrayList<>())
                                .add(triple.getObject()));
            }
            return children;
        }

        List<Node> unnamed() {
            return graph.stream()
                    .map(Triple::getSubject)
                    .filter(this::isUnnamed)
                    .distinct()
                    .sorted(Comparator.comparing(contents::of))
                    .toList();
        }

        private boolean isUnnamed(Node node) {
            return node.isBlank() && !names.containsKey(node);
        }
    }
}
