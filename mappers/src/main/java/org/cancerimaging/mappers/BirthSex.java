package org.cancerimaging.mappers;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The sex at birth as sources tell it. */
public final class BirthSex {

    private static final Node UNKNOWN = NodeFactory.createURI("http://snomed.info/id/261665006");

    private BirthSex() {}

    /** Whether a concept says anything: unknown is left out, so that it never contradicts a source that knows. */
    public static boolean isTold(Node concept) {
        return !UNKNOWN.equals(concept);
    }
}
