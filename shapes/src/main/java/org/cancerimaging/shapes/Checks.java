package org.cancerimaging.shapes;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Lists every check of a set of shapes with what it came to on the data. */
final class Checks {

    private final CompiledShapes shapes;

    Checks(CompiledShapes shapes) {
        this.shapes = shapes;
    }

    List<Check> of(List<Part> parts) {
        Tally all = new Tally(shapes.size());
        Map<Node, Set<Node>> failed = new HashMap<>();
        for (Part part : parts) {
            all.add(part.tally());
            part.results()
                    .forEach(result -> failed.computeIfAbsent(result.shape(), key -> new HashSet<>())
                            .add(result.finding().focus()));
        }
        return listed().stream()
                .map(shape -> check(shape, all.count(shape.position()), failed.getOrDefault(shape.node(), Set.of())))
                .sorted(Comparator.comparing(Check::shape))
                .toList();
    }

    private Check check(QuickShape shape, long focusNodes, Set<Node> failed) {
        ShapeText text = shapes.text(shape.node());
        return new Check(
                text.name(),
                text.message(),
                text.path(),
                text.severity(),
                text.section(),
                focusNodes,
                // A query of a shape may report nodes other than its focus.
                Math.min(focusNodes, failed.size()));
    }

    private Set<QuickShape> listed() {
        Set<QuickShape> listed = new LinkedHashSet<>();
        shapes.roots().forEach(root -> add(root.quick(), listed, new HashSet<>()));
        return listed;
    }

    private static void add(QuickShape shape, Set<QuickShape> listed, Set<QuickShape> seen) {
        if (!shape.isActive() || !seen.add(shape)) {
            return;
        }
        if (shape.hasOwnTests()) {
            listed.add(shape);
        }
        shape.properties().forEach(property -> add(property, listed, seen));
    }
}
