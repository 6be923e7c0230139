package org.cancerimaging.shapes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * Some nodes that one shape targets.
 *
 * @param root the shape
 * @param nodes what it looks at
 */
record Portion(CompiledShapes.Root root, List<Node> nodes) {

    /** The shapes that may find something, each with the nodes to look at; the quick tests rule out all others. */
    Map<Node, List<Node>> doubts(CompiledShapes shapes, Graph data, Tally tally, Deadline deadline) {
        Map<Node, List<Node>> doubts = new LinkedHashMap<>();
        for (Node node : nodes) {
            deadline.check();
            for (QuickShape doubt : root.quick().doubts(shapes.description(data, node), tally)) {
                doubts.computeIfAbsent(doubt.node(), key -> new ArrayList<>()).add(node);
            }
        }
        return doubts;
    }
}
