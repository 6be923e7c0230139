package org.cancerimaging.shapes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** The statements about one node, read from the graph once for all the tests that look at them. One thread only. */
final class Description {

    private final Graph data;
    private final Node focus;
    private @Nullable Map<Node, List<Node>> values;

    Description(Graph data, Node focus) {
        this.data = data;
        this.focus = focus;
    }

    Graph data() {
        return data;
    }

    Node focus() {
        return focus;
    }

    List<Node> values(Node property) {
        List<Node> found = all().get(property);
        return found == null ? List.of() : found;
    }

    Set<Node> properties() {
        return all().keySet();
    }

    private Map<Node, List<Node>> all() {
        if (values == null) {
            values = read();
        }
        return values;
    }

    private Map<Node, List<Node>> read() {
        if (focus.isLiteral()) {
            return Map.of();
        }
        Map<Node, List<Node>> found = new HashMap<>();
        for (Iterator<Triple> triples = data.find(focus, Node.ANY, Node.ANY); triples.hasNext(); ) {
            Triple triple = triples.next();
            found.computeIfAbsent(triple.getPredicate(), key -> new ArrayList<>(2))
                    .add(triple.getObject());
        }
        return found;
    }
}
