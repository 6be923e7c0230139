package org.cancerimaging.shapes;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.exec.http.Service;
import org.apache.jena.vocabulary.RDFS;
import org.topbraid.shacl.engine.Shape;
import org.topbraid.shacl.engine.ShapesGraph;
import org.topbraid.shacl.engine.filters.ExcludeMetaShapesFilter;
import org.topbraid.shacl.validation.ClassesCache;
import org.topbraid.shacl.validation.ValidationEngine;
import org.topbraid.shacl.validation.ValidationEngineFactory;
import org.topbraid.shacl.validation.ValidationUtil;

/**
 * The shapes of one profile or set, ready to run. Thread-safe: everything TopBraid computes lazily is computed here.
 */
final class CompiledShapes {

    static {
        PatientPattern.install();
        Engines.install();
    }

    private final Graph source;
    private final Model model;
    private final ShapesGraph shapes;
    private final URI name;
    private final boolean showsValues;
    private final Supplier<ClassesCache> classes;
    private final QuickShapes quick;
    private final List<Root> roots = new ArrayList<>();
    private final ShapeNames names;
    private final List<ListedShape> listed;

    /** A shape with targets. */
    record Root(Shape shape, QuickShape quick, FocusNodes targets) {}

    /**
     * Compiles them.
     *
     * @param name the end of the IRI of the shapes graph
     * @param showsValues whether findings may repeat the value
     * @param classes answers sh:class, new for each dataset
     */
    CompiledShapes(String name, Graph source, boolean showsValues, Supplier<ClassesCache> classes) {
        this.source = source;
        this.model = ValidationUtil.ensureToshTriplesExist(ModelFactory.createModelForGraph(source));
        this.shapes = new ShapesGraph(model);
        this.shapes.setShapeFilter(new ExcludeMetaShapesFilter());
        this.name = URI.create(ShapeTerms.NAMESPACE + name);
        this.showsValues = showsValues;
        this.classes = classes;
        this.quick = new QuickShapes(shapes);
        this.names = new ShapeNames(source);
        compile();
        this.listed = ListedShape.of(this);
    }

    /** An engine for one run over the data; engines are not shared between threads. */
    ValidationEngine engine(Dataset dataset) {
        return ValidationEngineFactory.get().create(dataset, name, shapes, null);
    }

    /**
     * The data together with the shapes, as TopBraid wants them. Queries in shapes reach no other server and end in
     * time.
     *
     * @param millis how long a query may take; 0 for any time
     */
    Dataset dataset(Graph data, long millis) {
        Dataset dataset = DatasetFactory.create(ModelFactory.createModelForGraph(data));
        dataset.addNamedModel(name.toString(), model);
        dataset.getContext().set(Service.httpServiceAllowed, false);
        dataset.getContext().set(Engines.CLASSES, classes.get());
        if (millis > 0) {
            dataset.getContext().set(ARQ.queryTimeout, Long.toString(millis));
        }
        return dataset;
    }

    /** The shapes with targets, ordered by name. */
    List<Root> roots() {
        return roots;
    }

    /** The shapes that are checks of their own, ordered by name. */
    List<ListedShape> listed() {
        return listed;
    }

    /** How many shapes a tally must have room for. */
    int size() {
        return quick.size();
    }

    /** The statements about a node, as the quick tests want them. */
    Description description(Graph data, Node node) {
        return new Description(data, node, quick.slots());
    }

    Graph source() {
        return source;
    }

    ShapeNames names() {
        return names;
    }

    /** Whether findings may repeat the value. */
    boolean showsValues() {
        return showsValues;
    }

    /** The section of the specification that a shape links to; empty when it links to none. */
    String section(Node shape) {
        return source.find(shape, RDFS.seeAlso.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isURI)
                .nextOptional()
                .map(Node::getURI)
                .orElse("");
    }

    /** What to tell people of a shape; where it has no message, what it asks for is put in words. */
    ShapeText text(Node node) {
        Shape shape = shapes.getShape(node);
        return new ShapeText(
                names.of(node),
                Wording.of(shape, source),
                Result.path(shape.getPath()),
                Result.severity(shape.getSeverity()),
                section(node));
    }

    private void compile() {
        for (Shape root : shapes.getRootShapes()) {
            Node node = root.getShapeResource().asNode();
            if (source.contains(node, Node.ANY, Node.ANY)) {
                root.getTargets();
                roots.add(new Root(root, quick.get(node), FocusNodes.of(root, this)));
            }
        }
        roots.sort(Comparator.comparing(root -> names.of(root.quick().node())));
    }
}
