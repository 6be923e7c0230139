package org.cancerimaging.shapes;

import java.net.URI;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.vocabulary.RDFS;
import org.topbraid.shacl.engine.Constraint;
import org.topbraid.shacl.engine.Shape;
import org.topbraid.shacl.engine.ShapesGraph;
import org.topbraid.shacl.validation.ValidationEngine;
import org.topbraid.shacl.validation.ValidationEngineFactory;
import org.topbraid.shacl.validation.ValidationUtil;
import org.topbraid.shacl.vocabulary.SH;

/**
 * The shapes of one profile or set, ready to run. Thread-safe: everything TopBraid computes lazily is computed here.
 */
final class CompiledShapes {

    private final Graph source;
    private final Model model;
    private final ShapesGraph shapes;
    private final URI name;
    private final boolean showsValues;

    CompiledShapes(String name, Graph source, boolean showsValues) {
        this.source = source;
        this.model = ValidationUtil.ensureToshTriplesExist(ModelFactory.createModelForGraph(source));
        this.shapes = new ShapesGraph(model);
        this.name = URI.create(ShapeTerms.NAMESPACE + name);
        this.showsValues = showsValues;
        warmUp();
    }

    /** An engine for one run over the data; engines are not shared between threads. */
    ValidationEngine engine(Graph data) {
        Dataset dataset = DatasetFactory.create(ModelFactory.createModelForGraph(data));
        dataset.addNamedModel(name.toString(), model);
        return ValidationEngineFactory.get().create(dataset, name, shapes, null);
    }

    /** Whether findings may repeat the value. */
    boolean showsValues() {
        return showsValues;
    }

    /** The section of the specification that a shape links to; empty when it links to none. */
    String section(Node shape) {
        return source.find(shape, RDFS.seeAlso.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .nextOptional()
                .map(Node::getURI)
                .orElse("");
    }

    private void warmUp() {
        for (Shape root : shapes.getRootShapes()) {
            root.getTargets();
        }
        for (Node shape : source.find(Node.ANY, SH.property.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .toSet()) {
            compile(shapes.getShape(shape));
        }
        shapes.getRootShapes().forEach(CompiledShapes::compile);
    }

    private static void compile(Shape shape) {
        for (Constraint constraint : shape.getConstraints()) {
            constraint.getExecutor();
        }
    }
}
