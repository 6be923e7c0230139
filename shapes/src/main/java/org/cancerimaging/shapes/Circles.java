package org.cancerimaging.shapes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Refuses shapes that lead back to themselves (SHACL §3.4.3) or are nested so deeply that no stack would hold them. */
final class Circles {

    private static final int DEEPEST = 100;

    private final ShapeGraph shapes;
    private final Set<Node> finished = new HashSet<>();
    private final List<Node> path = new ArrayList<>();

    private Circles(ShapeGraph shapes) {
        this.shapes = shapes;
    }

    static void refuse(ShapeGraph shapes) {
        Circles circles = new Circles(shapes);
        Stream.concat(ShapeTriples.TO_SHAPE.stream(), ShapeTriples.TO_SHAPES.stream())
                .flatMap(link -> shapes.with(link).stream())
                .map(Triple::getSubject)
                .forEach(circles::visit);
    }

    private void visit(Node shape) {
        if (finished.contains(shape)) {
            return;
        }
        if (path.contains(shape)) {
            throw Faults.recursion(shapes.name(shape));
        }
        if (path.size() >= DEEPEST) {
            throw Faults.tooDeep(shapes.name(shape), DEEPEST);
        }
        path.add(shape);
        next(shape).forEach(this::visit);
        path.remove(path.size() - 1);
        finished.add(shape);
    }

    private List<Node> next(Node shape) {
        Stream<Node> single = ShapeTriples.TO_SHAPE.stream().flatMap(link -> shapes.objects(shape, link).stream());
        Stream<Node> listed = ShapeTriples.TO_SHAPES.stream()
                .flatMap(link -> shapes.objects(shape, link).stream())
                .flatMap(list -> shapes.list(list).orElse(List.of()).stream());
        return Stream.concat(single, listed).toList();
    }
}
