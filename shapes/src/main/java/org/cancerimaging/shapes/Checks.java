package org.cancerimaging.shapes;

import java.util.HashMap;
import java.util.HashSet;
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
        return shapes.listed().stream()
                .map(listed -> check(
                        listed.text(),
                        all.count(listed.shape().position()),
                        failed.getOrDefault(listed.shape().node(), Set.of())))
                .toList();
    }

    private static Check check(ShapeText text, long focusNodes, Set<Node> failed) {
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
}
