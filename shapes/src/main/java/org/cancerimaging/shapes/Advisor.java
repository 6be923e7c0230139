package org.cancerimaging.shapes;

import org.cancerimaging.ontology.Ontology;

/** Adds advice to findings. */
final class Advisor {
    Advisor(CompiledShapes shapes, Ontology ontology) {}

    Finding advised(Result result) {
        return result.finding();
    }
}
