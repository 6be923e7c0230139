package org.cancerimaging.shapes;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.eval.PathEval;
import org.apache.jena.sparql.util.Context;
import org.topbraid.shacl.engine.Shape;

/** Where the value nodes of a shape are, seen from a focus node (SHACL §2.3.1); the same nodes as TopBraid finds. */
interface ValuePath {

    Collection<Node> of(Description focus);

    static ValuePath of(Shape shape, PropertySlots slots) {
        if (shape.isNodeShape()) {
            return focus -> List.of(focus.focus());
        }
        if (shape.getPredicate() != null) {
            int slot = slots.of(shape.getPredicate().asNode());
            return focus -> focus.values(slot);
        }
        if (shape.getInversePredicate() != null) {
            Node property = shape.getInversePredicate().asNode();
            return focus -> focus.data()
                    .find(Node.ANY, property, focus.focus())
                    .mapWith(Triple::getSubject)
                    .toList();
        }
        return focus -> walk(focus, shape.getJenaPath());
    }

    private static Collection<Node> walk(Description focus, Path path) {
        Set<Node> found = new LinkedHashSet<>();
        PathEval.eval(focus.data(), focus.focus(), path, Context.emptyContext()).forEachRemaining(found::add);
        return found;
    }
}
