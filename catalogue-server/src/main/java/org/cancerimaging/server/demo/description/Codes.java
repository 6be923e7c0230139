package org.cancerimaging.server.demo.description;

import org.apache.jena.graph.Node;
import org.cancerimaging.ontology.Concept;
import org.cancerimaging.ontology.Eucaim;
import org.cancerimaging.ontology.Ontology;

/** IRIs of notations. */
record Codes(Ontology ontology) {

    /** The preferred IRI. */
    Node of(String codeList, String notation) {
        return concept(codeList, notation).iri();
    }

    /** The EUCAIM IRI where there is one, as the EUCAIM profile demands, else the preferred one. */
    Node eucaim(String codeList, String notation) {
        Concept concept = concept(codeList, notation);
        return concept.in(Eucaim.NS).orElse(concept.iri());
    }

    private Concept concept(String codeList, String notation) {
        return ontology.codeList(codeList).concepts().values().stream()
                .filter(concept -> concept.notation().equals(notation))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the demonstration names " + notation + ", which is not in the code list " + codeList));
    }
}
