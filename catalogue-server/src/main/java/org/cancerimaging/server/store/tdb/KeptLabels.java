package org.cancerimaging.server.store.tdb;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Gives blank nodes of a new graph the labels that nodes of equal content have in the store, so that most statements of
 * a changed graph are there already and need not be written again.
 *
 * <p>Two nodes never get one label, so the graph says the same whatever is paired with what; a poor pairing costs
 * writes, nothing else.
 */
final class KeptLabels {

    /** How far below a node its content is looked at. */
    private static final int DEPTH = 3;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final List<Triple> old;
    private final List<Triple> now;
    private final Map<Node, Node> labels = new HashMap<>();
    private final Set<Node> taken;

    private KeptLabels(List<Triple> old, List<Triple> now, Set<Node> fixed) {
        this.old = old;
        this.now = now;
        this.taken = new HashSet<>(fixed);
    }

    /**
     * The statements of the new graph under the labels of the old one.
     *
     * @param fixed blank nodes that keep their label, because other graphs know them by it
     */
    static List<Triple> of(List<Triple> old, Graph graph, Set<Node> fixed) {
        List<Triple> now = graph.stream().toList();
        if (blanks(now).findAny().isEmpty()) {
            return now;
        }
        KeptLabels kept = new KeptLabels(old, now, fixed);
        kept.match();
        return now.stream().map(kept::relabelled).toList();
    }

    /** The blank nodes that stand in more than one of the graphs. */
    static Set<Node> shared(Collection<Graph> graphs) {
        Set<Node> seen = new HashSet<>();
        Set<Node> shared = new HashSet<>();
        for (Graph graph : graphs) {
            Set<Node> own = new HashSet<>();
            graph.stream().forEach(triple -> nodes(triple).filter(Node::isBlank).forEach(own::add));
            own.stream().filter(node -> !seen.add(node)).forEach(shared::add);
        }
        return shared;
    }

    private void match() {
        Set<Node> own = new HashSet<>();
        blanks(now).forEach(own::add);
        // What has the label of an old node already is that node.
        blanks(old).filter(own::contains).forEach(taken::add);
        for (int depth = DEPTH; depth >= 0; depth--) {
            pair(contents(old, depth), contents(now, depth));
        }
    }

    private void pair(Map<Node, Long> olds, Map<Node, Long> news) {
        Map<Long, Deque<Node>> byContent = new HashMap<>();
        olds.forEach((node, content) -> {
            if (!taken.contains(node)) {
                byContent.computeIfAbsent(content, any -> new ArrayDeque<>()).add(node);
            }
        });
        news.forEach((node, content) -> {
            Deque<Node> same = byContent.getOrDefault(content, new ArrayDeque<>());
            if (!same.isEmpty() && !taken.contains(node) && !labels.containsKey(node)) {
                Node label = same.remove();
                labels.put(node, label);
                taken.add(label);
            }
        });
    }

    /** A number for what is said about each blank node and those below it. */
    private static Map<Node, Long> contents(List<Triple> triples, int depth) {
        Map<Node, Long> contents = new HashMap<>();
        for (int step = 0; step <= depth; step++) {
            Map<Node, Long> deeper = new HashMap<>();
            for (Triple triple : triples) {
                if (triple.getSubject().isBlank()) {
                    deeper.merge(triple.getSubject(), statement(triple, contents), Long::sum);
                }
            }
            contents = deeper;
        }
        return contents;
    }

    private static long statement(Triple triple, Map<Node, Long> contents) {
        Node object = triple.getObject();
        long below = object.isBlank() ? contents.getOrDefault(object, 1L) : object.hashCode();
        long mixed = (below + 31L * triple.getPredicate().hashCode()) * SPREAD;
        return (mixed ^ (mixed >>> 29)) * SPREAD;
    }

    private Triple relabelled(Triple triple) {
        Node subject = labels.getOrDefault(triple.getSubject(), triple.getSubject());
        Node object = labels.getOrDefault(triple.getObject(), triple.getObject());
        return Triple.create(subject, triple.getPredicate(), object);
    }

    private static Stream<Node> blanks(List<Triple> triples) {
        return triples.stream().flatMap(KeptLabels::nodes).filter(Node::isBlank);
    }

    private static Stream<Node> nodes(Triple triple) {
        return Stream.of(triple.getSubject(), triple.getObject());
    }
}
