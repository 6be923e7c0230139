package org.cancerimaging.server.store.tdb;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cancerimaging.server.store.CanonicalHash;
import org.cancerimaging.server.store.Change;
import org.cancerimaging.server.store.GraphNames;

/**
 * The changes of one submission put together, ready to be logged and applied.
 *
 * @param records one line per change, in order
 * @param published graphs to replace in the public database
 * @param restricted graphs to replace in the restricted database
 */
record Batch(List<LogEntry.RecordLine> records, Map<Node, Graph> published, Map<Node, Graph> restricted) {

    /**
     * Puts the changes together. Computes hashes, which takes a while: do it before taking the writer's lock.
     *
     * @throws IllegalArgumentException when a graph or an id stands twice: the later one would silently win
     */
    static Batch of(List<Change> changes) {
        Map<Node, Graph> published = new LinkedHashMap<>();
        Map<Node, Graph> restricted = new LinkedHashMap<>();
        Set<Node> names = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Change change : changes) {
            require(ids.add(change.id()), "record", change.id());
            change.published().keySet().forEach(name -> require(names.add(name), "graph", name.getURI()));
            change.restricted().keySet().forEach(name -> require(names.add(name), "graph", name.getURI()));
            published.putAll(change.published());
            restricted.putAll(change.restricted());
        }
        return new Batch(changes.stream().map(Batch::line).toList(), published, restricted);
    }

    LogEntry.Prepared prepared(long first, String submission, Instant at) {
        return new LogEntry.Prepared(
                first, submission, at.toString(), names(published), names(restricted), List.copyOf(records));
    }

    static Map<Node, Graph> byName(List<String> names, Function<Node, Graph> graphs) {
        Map<Node, Graph> picked = new LinkedHashMap<>();
        for (String name : names) {
            Node node = NodeFactory.createURI(name);
            picked.put(node, graphs.apply(node));
        }
        return picked;
    }

    private static void require(boolean first, String what, String name) {
        if (!first) {
            throw new IllegalArgumentException("the " + what + " " + name + " stands twice in one submission");
        }
    }

    private static List<String> names(Map<Node, Graph> graphs) {
        return graphs.keySet().stream().map(Node::getURI).toList();
    }

    private static LogEntry.RecordLine line(Change change) {
        return new LogEntry.RecordLine(
                change.id(), change.dataset().getURI(), change.provider(), change.state(), hash(change));
    }

    private static String hash(Change change) {
        Graph description = change.published().get(change.dataset());
        Graph held = change.restricted().get(GraphNames.held(change.dataset()));
        return CanonicalHash.of(description != null ? description : held != null ? held : Graph.emptyGraph);
    }
}
