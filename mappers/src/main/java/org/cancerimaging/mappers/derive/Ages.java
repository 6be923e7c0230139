package org.cancerimaging.mappers.derive;

import org.apache.jena.graph.Node;
import org.cancerimaging.mappers.privacy.AgeBand;

/** Reads age bands back from the IRIs of their concepts, which end in the band. */
final class Ages {

    private Ages() {}

    static AgeBand band(Node concept) {
        String iri = concept.getURI();
        return AgeBand.parse(iri.substring(iri.lastIndexOf('/') + 1));
    }

    static boolean isYounger(Node concept, Node other) {
        return band(concept).from() < band(other).from();
    }
}
