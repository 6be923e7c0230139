package org.cancerimaging.shapes;

import java.util.function.Predicate;
import org.apache.jena.rdf.model.Resource;
import org.cancerimaging.ontology.Ontology;
import org.topbraid.shacl.validation.ClassesCache;

/**
 * Answers sh:class (SHACL §4.1.1) for the shapes of others: what the data says, and what our code lists know of the
 * concepts that the data names without describing them. The data is not changed and gets no focus nodes by it.
 */
final class KnownClasses extends ClassesCache {

    @Override
    public Predicate<Resource> getPredicate(Resource type) {
        Predicate<Resource> said = super.getPredicate(type);
        return value -> said.test(value) || isKnown(value, type);
    }

    private static boolean isKnown(Resource value, Resource type) {
        return value.isURIResource() && Holder.TYPES.has(value.asNode(), type.asNode());
    }

    private static final class Holder {
        static final ConceptTypes TYPES = ConceptTypes.of(Ontology.load());
    }
}
