package org.cancerimaging.shapes;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Some values that passed the tests of one shape, so that a code that thousands of nodes share is looked at once. Takes
 * no more room with time: a new value takes the place of an old one. One thread only.
 */
final class KnownValues {

    private static final int SIZE = 64;

    private final @Nullable Node[] places = new Node[SIZE];

    boolean contains(Node value) {
        Node known = places[place(value)];
        return known != null && known.equals(value);
    }

    void add(Node value) {
        places[place(value)] = value;
    }

    private static int place(Node value) {
        int hash = value.hashCode() * 0x9E3779B9;
        return hash >>> 26;
    }
}
