package org.cancerimaging.server.query;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.cancerimaging.server.http.CatalogueException;

/**
 * Counts what a graph holds: triples, subjects, members of each class, uses of each property.
 *
 * <p>One pass, and of each subject it keeps eight bytes: the public store may have a million of them.
 */
final class StoreCounts {

    private final Graph graph;
    private final long deadline;
    private final Set<Long> seen = new HashSet<>();
    private final Map<Node, Members> classes = ordered();
    private final Map<Node, Long> properties = ordered();
    private long triples;
    private long named;

    private StoreCounts(Graph graph, long deadline) {
        this.graph = graph;
        this.deadline = deadline;
    }

    /** What is known of the members of a class. */
    static final class Members {
        private final Map<Node, Long> properties = ordered();
        private long count;

        long count() {
            return count;
        }

        /** Triples by property that have a member as their subject. */
        Map<Node, Long> properties() {
            return properties;
        }
    }

    /**
     * Counts.
     *
     * @param deadline of {@link System#nanoTime()}
     * @throws CatalogueException 503 when it takes longer
     */
    static StoreCounts of(Graph graph, long deadline) {
        StoreCounts counts = new StoreCounts(graph, deadline);
        Iterator<Triple> all = graph.find();
        Node last = Node.ANY;
        while (all.hasNext()) {
            Node subject = all.next().getSubject();
            if (!subject.equals(last) && counts.seen.add(hash(subject))) {
                counts.add(subject);
            }
            last = subject;
        }
        return counts;
    }

    long triples() {
        return triples;
    }

    /** Subjects, blank nodes among them. */
    long subjects() {
        return seen.size();
    }

    /** Subjects that have a name. */
    long named() {
        return named;
    }

    /** By class, in order of its name. */
    Map<Node, Members> classes() {
        return classes;
    }

    /** Triples by property, in order of its name. */
    Map<Node, Long> properties() {
        return properties;
    }

    private void add(Node subject) {
        checkTime();
        List<Triple> about = graph.find(subject, Node.ANY, Node.ANY).toList();
        Map<Node, Long> uses = new HashMap<>();
        about.forEach(triple -> uses.merge(triple.getPredicate(), 1L, Long::sum));
        triples += about.size();
        named += subject.isURI() ? 1 : 0;
        merge(uses, properties);
        about.stream()
                .filter(triple -> triple.getPredicate().equals(RDF.type.asNode()))
                .filter(triple -> triple.getObject().isURI())
                .forEach(triple -> {
                    Members members = classes.computeIfAbsent(triple.getObject(), type -> new Members());
                    members.count++;
                    merge(uses, members.properties);
                });
    }

    private void checkTime() {
        if (System.nanoTime() - deadline > 0) {
            throw new CatalogueException(
                    503, "PROTOCOL-0010", "Counting the catalogue takes too long now. Try again in a while.");
        }
    }

    private static void merge(Map<Node, Long> more, Map<Node, Long> sums) {
        more.forEach((property, count) -> sums.merge(property, count, Long::sum));
    }

    private static <V> Map<Node, V> ordered() {
        return new TreeMap<>(Comparator.comparing(Node::toString));
    }

    /** FNV-1a of 64 bits: among a million subjects no two are likely to have the same. */
    private static long hash(Node subject) {
        long hash = 0xcbf29ce484222325L;
        for (byte next : subject.toString().getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ next) * 0x100000001b3L;
        }
        return hash;
    }
}
