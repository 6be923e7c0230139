package org.cancerimaging.shapes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.topbraid.shacl.engine.Constraint;
import org.topbraid.shacl.engine.Shape;
import org.topbraid.shacl.engine.ShapesGraph;
import org.topbraid.shacl.vocabulary.SH;

/** Builds the quick form of each shape once. */
final class QuickShapes {

    private final ShapesGraph source;
    private final Map<Node, QuickShape> built = new LinkedHashMap<>();

    private final PropertySlots slots = new PropertySlots();

    QuickShapes(ShapesGraph source) {
        this.source = source;
    }

    /** The quick form of a shape; one that is still being built proves nothing until it is complete. */
    QuickShape get(Node node) {
        QuickShape known = built.get(node);
        return known == null ? build(node) : known;
    }

    PropertySlots slots() {
        return slots;
    }

    int size() {
        return built.size();
    }

    private QuickShape build(Node node) {
        Shape shape = source.getShape(node);
        QuickShape quick = new QuickShape(shape, built.size(), slots);
        built.put(node, quick);
        List<QuickTest> tests = new ArrayList<>();
        List<QuickShape> properties = new ArrayList<>();
        for (Constraint constraint : shape.getConstraints()) {
            // TopBraid makes executors lazily; making them here keeps the compiled shapes free of races.
            constraint.getExecutor();
            if (SH.PropertyConstraintComponent.equals(constraint.getComponent())) {
                properties.add(get(constraint.getParameterValue().asNode()));
            } else {
                tests.add(QuickTests.of(constraint, this));
            }
        }
        quick.complete(tests, properties);
        return quick;
    }
}
