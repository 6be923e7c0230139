package org.cancerimaging.mappers.derive;

import org.apache.jena.graph.Node;
import org.cancerimaging.ontology.Imaging;

/** What cases are counted by. */
@SuppressWarnings("ImmutableEnumChecker") // Nodes are immutable, though not marked so.
enum Dimension {
    MODALITY(Imaging.modality),
    BODY_PART(Imaging.bodyPart),
    SEX(Imaging.birthSex),
    AGE_BAND(Imaging.ageBand),
    MANUFACTURER(Imaging.manufacturer),
    CONDITION(Imaging.condition);

    private final Node property;

    Dimension(Node property) {
        this.property = property;
    }

    /** The property that names the dimension in published counts. */
    Node property() {
        return property;
    }
}
