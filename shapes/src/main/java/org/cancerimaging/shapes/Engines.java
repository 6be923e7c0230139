package org.cancerimaging.shapes;

import java.net.URI;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.util.Symbol;
import org.jspecify.annotations.Nullable;
import org.topbraid.shacl.engine.ShapesGraph;
import org.topbraid.shacl.validation.ClassesCache;
import org.topbraid.shacl.validation.ValidationEngine;
import org.topbraid.shacl.validation.ValidationEngineFactory;

/**
 * Makes TopBraid's engines, also those that it makes itself for a shape inside sh:or and the like: all of one dataset
 * answer sh:class in the same way.
 */
final class Engines extends ValidationEngineFactory {

    /** Where a dataset carries its {@link ClassesCache}; one thread at a time may use the dataset. */
    static final Symbol CLASSES = Symbol.create(ShapeTerms.NAMESPACE + "terms#classes");

    private Engines() {}

    /** For the whole program; may be called again. */
    static void install() {
        ValidationEngineFactory.set(new Engines());
    }

    @Override
    public ValidationEngine create(Dataset dataset, URI shapesGraph, ShapesGraph shapes, @Nullable Resource report) {
        ValidationEngine engine = super.create(dataset, shapesGraph, shapes, report);
        @Nullable Object classes = dataset.getContext().get(CLASSES);
        if (classes instanceof ClassesCache known) {
            engine.setClassesCache(known);
        }
        return engine;
    }
}
