package org.cancerimaging.shapes;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;
import org.topbraid.jenax.util.JenaUtil;
import org.topbraid.shacl.engine.Shape;
import org.topbraid.shacl.vocabulary.SH;

/**
 * Finds the nodes that a shape targets (SHACL §2.1.3): queries through TopBraid, all else directly in the graph.
 * Unchangeable and thread-safe.
 */
final class FocusNodes {

    private final Shape shape;
    private final List<Node> classes;
    private final List<Node> named;
    private final List<Node> subjectsOf;
    private final List<Node> objectsOf;
    private final boolean asksQuery;
    private final @Nullable Foretelling foretelling;
    private final @Nullable Node level;

    private FocusNodes(Shape shape, CompiledShapes shapes) {
        this.shape = shape;
        this.classes = classes(shape, shapes.source());
        this.named = objects(shape, SH.targetNode.asNode(), shapes.source());
        this.subjectsOf = objects(shape, SH.targetSubjectsOf.asNode(), shapes.source());
        this.objectsOf = objects(shape, SH.targetObjectsOf.asNode(), shapes.source());
        this.asksQuery = !objects(shape, SH.target.asNode(), shapes.source()).isEmpty();
        this.foretelling = asksQuery ? Foretelling.of(shape, shapes) : null;
        this.level = LevelExpansion.level(shape.getShapeResource().asNode(), shapes.source());
    }

    static FocusNodes of(Shape shape, CompiledShapes shapes) {
        return new FocusNodes(shape, shapes);
    }

    /**
     * The nodes, each once.
     *
     * @param dataset the same data for a query, made only when one has to be asked
     */
    List<Node> in(Graph data, Supplier<Dataset> dataset) {
        if (level != null) {
            return LevelExpansion.datasets(level, data);
        }
        if (asksQuery && (foretelling == null || !foretelling.selectsNothing(data))) {
            return shape.getTargetNodes(dataset.get()).stream()
                    .map(RDFNode::asNode)
                    .toList();
        }
        Set<Node> found = new LinkedHashSet<>(named);
        for (Node type : withSubclasses(data)) {
            addSubjects(data, RDF.type.asNode(), type, found);
        }
        subjectsOf.forEach(property -> addSubjects(data, property, Node.ANY, found));
        for (Node property : objectsOf) {
            data.find(Node.ANY, property, Node.ANY).mapWith(Triple::getObject).forEach(found::add);
        }
        return List.copyOf(found);
    }

    private static void addSubjects(Graph data, Node property, Node object, Collection<Node> found) {
        data.find(Node.ANY, property, object).mapWith(Triple::getSubject).forEach(found::add);
    }

    /** The target classes and, as far as the data tells, their subclasses. */
    private Collection<Node> withSubclasses(Graph data) {
        if (classes.isEmpty() || !data.contains(Node.ANY, RDFS.subClassOf.asNode(), Node.ANY)) {
            return classes;
        }
        Deque<Node> open = new ArrayDeque<>(classes);
        Set<Node> found = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            Node type = open.remove();
            if (found.add(type)) {
                addSubjects(data, RDFS.subClassOf.asNode(), type, open);
            }
        }
        return found;
    }

    /** What sh:targetClass names; a shape that is a class targets itself. */
    private static List<Node> classes(Shape shape, Graph shapes) {
        Set<Node> found = new LinkedHashSet<>(objects(shape, SH.targetClass.asNode(), shapes));
        if (JenaUtil.hasIndirectType(shape.getShapeResource(), RDFS.Class)) {
            found.add(shape.getShapeResource().asNode());
        }
        return List.copyOf(found);
    }

    private static List<Node> objects(Shape shape, Node property, Graph shapes) {
        return shapes.find(shape.getShapeResource().asNode(), property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }
}
