package org.cancerimaging.shapes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.topbraid.jenax.util.JenaUtil;
import org.topbraid.shacl.engine.Shape;
import org.topbraid.shacl.vocabulary.SH;

/** The nodes of the data that a shape targets (SHACL §2.1.3). */
final class FocusNodes {

    private static final List<Node> OTHER_TARGETS = List.of(
            SH.target.asNode(), SH.targetNode.asNode(), SH.targetObjectsOf.asNode(), SH.targetSubjectsOf.asNode());

    private FocusNodes() {}

    /** Finds them; class targets directly in the graph, all others through TopBraid. */
    static List<Node> of(Shape shape, Graph shapes, Graph data, Dataset dataset) {
        Node node = shape.getShapeResource().asNode();
        if (OTHER_TARGETS.stream().anyMatch(target -> shapes.contains(node, target, Node.ANY))) {
            return shape.getTargetNodes(dataset).stream().map(RDFNode::asNode).toList();
        }
        Set<Node> found = new LinkedHashSet<>();
        for (Node type : classes(shape, shapes, data)) {
            data.find(Node.ANY, RDF.type.asNode(), type)
                    .mapWith(Triple::getSubject)
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    /** The target classes and, as far as the data tells, their subclasses. A shape that is a class targets itself. */
    private static Set<Node> classes(Shape shape, Graph shapes, Graph data) {
        Node node = shape.getShapeResource().asNode();
        Deque<Node> open = new ArrayDeque<>();
        shapes.find(node, SH.targetClass.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .forEach(open::add);
        if (JenaUtil.hasIndirectType(shape.getShapeResource(), RDFS.Class)) {
            open.add(node);
        }
        Set<Node> found = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            Node type = open.remove();
            if (found.add(type)) {
                data.find(Node.ANY, RDFS.subClassOf.asNode(), type)
                        .mapWith(Triple::getSubject)
                        .forEach(open::add);
            }
        }
        return found;
    }
}
