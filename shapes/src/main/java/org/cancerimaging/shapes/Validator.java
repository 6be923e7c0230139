package org.cancerimaging.shapes;

import org.apache.jena.graph.Graph;

/** Checks a graph against a profile. Thread-safe; shapes are compiled once. */
public interface Validator {

    /**
     * Validates a graph. Code lists are known as background, so a correct authority IRI is never a violation.
     *
     * @param data the graph to check; not changed
     * @param profile the shapes to check it against
     */
    ValidationReport validate(Graph data, Profile profile);
}
