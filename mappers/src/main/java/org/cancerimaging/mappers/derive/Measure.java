package org.cancerimaging.mappers.derive;

import org.apache.jena.graph.Node;
import org.cancerimaging.ontology.Imaging;

/** What is counted. */
@SuppressWarnings("ImmutableEnumChecker") // Nodes are immutable, though not marked so.
enum Measure {
    SUBJECTS(Imaging.subjects),
    STUDIES(Imaging.studies),
    SERIES(Imaging.series);

    private final Node term;

    Measure(Node term) {
        this.term = term;
    }

    /** The individual that names the measure in published counts. */
    Node term() {
        return term;
    }
}
