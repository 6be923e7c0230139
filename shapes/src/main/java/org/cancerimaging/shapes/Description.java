package org.cancerimaging.shapes;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** The statements about one node, read from the graph once for all the tests that look at them. One thread only. */
final class Description {

    private final Graph data;
    private final Node focus;
    private final PropertySlots slots;
    private @Nullable Nodes @Nullable [] values;
    private int highest = PropertySlots.NONE;
    private boolean hasMore;

    Description(Graph data, Node focus, PropertySlots slots) {
        this.data = data;
        this.focus = focus;
        this.slots = slots;
    }

    Graph data() {
        return data;
    }

    Node focus() {
        return focus;
    }

    /** What the graph says of another node. */
    Description of(Node node) {
        return node.equals(focus) ? this : new Description(data, node, slots);
    }

    /** The values of the property with this number. */
    List<Node> values(int slot) {
        @Nullable Nodes found = all()[slot];
        return found == null ? List.of() : found;
    }

    /** Whether each of its properties has a number that is marked. */
    boolean hasOnly(boolean[] marked) {
        @Nullable Nodes[] found = all();
        for (int slot = 0; slot <= highest; slot++) {
            if (found[slot] != null && (slot >= marked.length || !marked[slot])) {
                return false;
            }
        }
        return !hasMore;
    }

    private @Nullable Nodes[] all() {
        @Nullable Nodes[] known = values;
        if (known == null) {
            known = new Nodes[slots.size()];
            values = known;
            if (!focus.isLiteral()) {
                data.find(focus, Node.ANY, Node.ANY).forEachRemaining(this::add);
            }
        }
        return known;
    }

    private void add(Triple triple) {
        int slot = slots.find(triple.getPredicate());
        if (slot == PropertySlots.NONE || values == null) {
            hasMore = true;
            return;
        }
        highest = Math.max(highest, slot);
        @Nullable Nodes known = values[slot];
        if (known == null) {
            values[slot] = new Nodes(triple.getObject());
        } else {
            known.add(triple.getObject());
        }
    }
}
