package org.cancerimaging.shapes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.topbraid.shacl.vocabulary.SH;

/** Property shapes that are missing or have no path, and shapes that nothing leads to. */
final class BrokenReferences {

    private static final Node PROPERTY = SH.property.asNode();

    private BrokenReferences() {}

    static void repair(ShapeGraph shapes) {
        for (Triple use : shapes.with(PROPERTY)) {
            Node shape = use.getObject();
            if (shape.isLiteral() || !shapes.graph().contains(shape, Node.ANY, Node.ANY)) {
                shapes.remove(
                        use,
                        "SHAPES-0001",
                        "sh:property names " + (shape.isURI() ? "<" + shape.getURI() + ">" : "a node")
                                + ", which is not defined in these files. The reference is left out. "
                                + "Define the property shape with sh:path, or remove the reference.");
            } else if (!shapes.isPropertyShape(shape)) {
                move(shapes, use);
            }
        }
    }

    /** Where it has the targets of the shape around it, it keeps its own message and severity. */
    private static void move(ShapeGraph shapes, Triple use) {
        Node outer = use.getSubject();
        Node shape = use.getObject();
        String how;
        if (shapes.hasTarget(outer) && !shapes.isPropertyShape(outer)) {
            shapes.graph().add(shape, RDF.type.asNode(), SH.NodeShape.asNode());
            for (Node target : ShapeTriples.TARGETS) {
                shapes.objects(outer, target).forEach(object -> shapes.graph().add(shape, target, object));
            }
            if (ShapeTriples.CLASSES.stream()
                    .anyMatch(type -> shapes.objects(outer, RDF.type.asNode()).contains(type))) {
                shapes.graph().add(shape, SH.targetClass.asNode(), outer);
            }
            how = "It is used as a node shape with the same targets.";
        } else {
            shapes.graph().add(outer, SH.node.asNode(), shape);
            how = "It is used as a node shape with sh:node.";
        }
        shapes.remove(
                use,
                "SHAPES-0002",
                "sh:property leads to a shape without sh:path. " + how
                        + " Give it a path, or write its constraints into the shape around it.");
    }

    /** Says which shapes can never be applied; to be asked after all repairs. */
    static void noteUnused(ShapeGraph shapes) {
        Set<Node> used = new HashSet<>();
        for (Node link : ShapeTriples.TO_SHAPE) {
            shapes.with(link).forEach(triple -> used.add(triple.getObject()));
        }
        for (Node link : ShapeTriples.TO_SHAPES) {
            shapes.with(link)
                    .forEach(triple ->
                            used.addAll(shapes.list(triple.getObject()).orElse(List.of())));
        }
        for (Node type : List.of(SH.NodeShape.asNode(), SH.PropertyShape.asNode())) {
            shapes.graph()
                    .find(Node.ANY, RDF.type.asNode(), type)
                    .mapWith(Triple::getSubject)
                    .filterDrop(shape -> used.contains(shape) || shapes.hasTarget(shape))
                    .toList()
                    .forEach(shape -> shapes.note(
                            "SHAPES-0004",
                            shape,
                            "The shape has no target and no other shape uses it, so it checks nothing. "
                                    + "Give it sh:targetClass, or remove it."));
        }
    }
}
