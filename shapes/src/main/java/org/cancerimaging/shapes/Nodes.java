package org.cancerimaging.shapes;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import org.apache.jena.graph.Node;

/** The values of one property of one node: a list that is small and quick to make. One thread only. */
final class Nodes extends AbstractList<Node> {

    private Node[] nodes;
    private int size = 1;

    Nodes(Node first) {
        nodes = new Node[] {first};
    }

    @Override
    public boolean add(Node node) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * size + 2);
        }
        nodes[size++] = node;
        return true;
    }

    @Override
    public Node get(int index) {
        return nodes[Objects.checkIndex(index, size)];
    }

    @Override
    public int size() {
        return size;
    }
}
