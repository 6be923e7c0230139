package org.cancerimaging.ontology.canonical;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A node with the steps that led to it.
 *
 * @param steps empty where nothing was changed
 */
record Named(Node node, List<Step> steps) {

    /** A node as it was. */
    static Named asIs(Node node) {
        return new Named(node, List.of());
    }

    static Named by(Rule rule, Node node) {
        return new Named(node, List.of(rule.step()));
    }

    boolean isChanged() {
        return !steps.isEmpty();
    }

    /** The next node, after one step more. */
    Named then(Node next, Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return new Named(next, all);
    }
}
