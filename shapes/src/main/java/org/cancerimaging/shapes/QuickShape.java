package org.cancerimaging.shapes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.topbraid.shacl.engine.Shape;

/**
 * A shape that can often tell without TopBraid that a node conforms, and that counts the nodes it was applied to.
 * Built in two steps, as shapes may mention each other; unchangeable and thread-safe from then on.
 */
final class QuickShape {

    private final Node node;
    private final int position;
    private final boolean active;
    private final boolean atNode;
    private final ValuePath path;
    private List<QuickTest> tests = List.of(QuickTest.UNSURE);
    private List<Predicate<Node>> byValue = List.of();
    private List<QuickShape> properties = List.of();

    QuickShape(Shape shape, int position, PropertySlots slots) {
        this.node = shape.getShapeResource().asNode();
        this.position = position;
        this.active = !shape.isDeactivated();
        this.atNode = shape.isNodeShape();
        this.path = ValuePath.of(shape, slots);
    }

    void complete(List<QuickTest> ownTests, List<QuickShape> ownProperties) {
        tests = ownTests.stream().filter(test -> !(test instanceof ValueTest)).toList();
        byValue = ownTests.stream()
                .filter(ValueTest.class::isInstance)
                .map(test -> ((ValueTest) test).good())
                .toList();
        properties = List.copyOf(ownProperties);
    }

    /** Its tests as one of a value by itself; empty where more than the value counts. */
    Optional<Predicate<Node>> ofValue() {
        return atNode && tests.isEmpty() && properties.isEmpty()
                ? Optional.of(value -> !active || passes(value))
                : Optional.empty();
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
        return !tests.isEmpty() || !byValue.isEmpty();
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
        boolean holds = holds(focus, values, tally);
        for (Node value : properties.isEmpty() ? List.<Node>of() : values) {
            Description description = focus.of(value);
            for (QuickShape property : properties) {
                holds &= property.conforms(description, tally);
            }
        }
        return holds;
    }

    /** The shapes that TopBraid must look at for this node: this one, or only some of its properties. */
    List<QuickShape> doubts(Description focus, Tally tally) {
        tally.add(position);
        boolean own = holds(focus, path.of(focus), tally);
        List<QuickShape> doubts = new ArrayList<>(0);
        for (QuickShape property : properties) {
            if (!property.conforms(focus, tally)) {
                doubts.add(property);
            }
        }
        return own ? doubts : List.of(this);
    }

    private boolean holds(Description focus, Collection<Node> values, Tally tally) {
        for (QuickTest test : tests) {
            if (!test.holds(focus, values)) {
                return false;
            }
        }
        return byValue.isEmpty() || values.isEmpty() || allPass(values, tally.known(position));
    }

    private boolean allPass(Collection<Node> values, @Nullable KnownValues known) {
        for (Node value : values) {
            if (known == null ? !passes(value) : !known.contains(value) && !passes(value)) {
                return false;
            }
            if (known != null) {
                known.add(value);
            }
        }
        return true;
    }

    private boolean passes(Node value) {
        for (Predicate<Node> test : byValue) {
            if (!test.test(value)) {
                return false;
            }
        }
        return true;
    }
}
