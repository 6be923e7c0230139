package org.cancerimaging.shapes;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A shape that is a check of its own in every report.
 *
 * @param shape what to look up in a tally
 * @param text what people are told of it; made once, as it is the same for every report
 */
record ListedShape(QuickShape shape, ShapeText text) {

    /** All shapes that ask for anything, from the roots down through sh:property, ordered by name. */
    static List<ListedShape> of(CompiledShapes shapes) {
        Set<QuickShape> found = new LinkedHashSet<>();
        shapes.roots().forEach(root -> add(root.quick(), found, new HashSet<>()));
        return found.stream()
                .map(shape -> new ListedShape(shape, shapes.text(shape.node())))
                .sorted(Comparator.comparing(listed -> listed.text().name()))
                .toList();
    }

    private static void add(QuickShape shape, Set<QuickShape> found, Set<QuickShape> seen) {
        if (!shape.isActive() || !seen.add(shape)) {
            return;
        }
        if (shape.hasOwnTests()) {
            found.add(shape);
        }
        shape.properties().forEach(property -> add(property, found, seen));
    }
}
