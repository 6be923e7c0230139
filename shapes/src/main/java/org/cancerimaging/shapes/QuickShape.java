package org.cancerimaging.shapes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.topbraid.shacl.engine.Shape;

/**
 * A shape that can often tell without TopBraid that a node conforms, and that counts the nodes it was applied to.
 * Built in two steps, as shapes may mention each other; unchangeable and thread-safe from then on.
 */
final class QuickShape {

    private final Node node;
    private final int position;
    private final boolean active;
    private final ValuePath path;
    private List<QuickTest> tests = List.of(QuickTest.UNSURE);
    private List<QuickShape> properties = List.of();

    QuickShape(Shape shape, int position) {
        this.node = shape.getShapeResource().asNode();
        this.position = position;
        this.active = !shape.isDeactivated();
        this.path = ValuePath.of(shape);
    }

    void complete(List<QuickTest> ownTests, List<QuickShape> ownProperties) {
        tests = List.copyOf(ownTests);
        properties = List.copyOf(ownProperties);
    }

    Node node() {
        return node;
    }

    int position() {
        return position;
    }

    boolean isActive() {
        return active;
    }

    /** Whether it asks for anything itself, beside what its property shapes ask for. */
    boolean hasOwnTests() {
        return !tests.isEmpty();
    }

    List<QuickShape> properties() {
        return properties;
    }

    /** Whether the node certainly conforms; counts all shapes that look at it. */
    boolean conforms(Description focus, Tally tally) {
        if (!active) {
            return true;
        }
        tally.add(position);
        Collection<Node> values = path.of(focus);
        boolean holds = holds(focus, values);
        for (Node value : properties.isEmpty() ? List.<Node>of() : values) {
            Description description = value.equals(focus.focus()) ? focus : new Description(focus.data(), value);
            for (QuickShape property : properties) {
                holds &= property.conforms(description, tally);
            }
        }
        return holds;
    }

    /** The shapes that TopBraid must look at for this node: this one, or only some of its properties. */
    List<QuickShape> doubts(Description focus, Tally tally) {
        tally.add(position);
        boolean own = holds(focus, path.of(focus));
        List<QuickShape> doubts = new ArrayList<>(0);
        for (QuickShape property : properties) {
            if (!property.conforms(focus, tally)) {
                doubts.add(property);
            }
        }
        return own ? doubts : List.of(this);
    }

    private boolean holds(Description focus, Collection<Node> values) {
        for (QuickTest test : tests) {
            if (!test.holds(focus, values)) {
                return false;
            }
        }
        return true;
    }
}
