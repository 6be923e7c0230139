package org.cancerimaging.shapes;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Numbers the properties that a set of shapes knows. Filled while the shapes are compiled, only read afterwards. */
final class PropertySlots {

    /** Of a property that no shape knows. */
    static final int NONE = -1;

    private final Map<Node, Integer> slots = new HashMap<>();

    /** The number of the property, from 0 on; a new one where it has none yet. */
    int of(Node property) {
        return slots.computeIfAbsent(property, any -> slots.size());
    }

    /** The number of the property, or {@link #NONE}. */
    int find(Node property) {
        return slots.getOrDefault(property, NONE);
    }

    int size() {
        return slots.size();
    }
}
