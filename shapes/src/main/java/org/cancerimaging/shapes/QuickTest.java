package org.cancerimaging.shapes;

import java.util.Collection;
import org.apache.jena.graph.Node;

/**
 * Tells quickly that a constraint holds. It may say no where the constraint does hold: then TopBraid decides. It never
 * says yes where TopBraid would report something.
 */
@FunctionalInterface
interface QuickTest {

    /** The test that proves nothing. */
    QuickTest UNSURE = (focus, values) -> false;

    /** The test of a constraint that looks at values one by one: without values there is nothing to report. */
    QuickTest WITHOUT_VALUES = (focus, values) -> values.isEmpty();

    boolean holds(Description focus, Collection<Node> values);
}
