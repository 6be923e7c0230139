package org.cancerimaging.shapes;

import java.util.Collection;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;

/**
 * A test of each value by itself: what it says of a value once, it says of it everywhere.
 *
 * @param good whether the value certainly conforms
 */
record ValueTest(Predicate<Node> good) implements QuickTest {

    @Override
    public boolean holds(Description focus, Collection<Node> values) {
        for (Node value : values) {
            if (!good.test(value)) {
                return false;
            }
        }
        return true;
    }
}
