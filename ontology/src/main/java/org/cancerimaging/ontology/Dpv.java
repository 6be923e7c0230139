package org.cancerimaging.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Properties of the Data Privacy Vocabulary that HealthDCAT-AP and EUCAIM use. Values come from the code lists. */
public final class Dpv {

    /** The namespace. */
    public static final String NS = "https://w3id.org/dpv#";

    public static final Node hasLegalBasis = term("hasLegalBasis");
    public static final Node hasPurpose = term("hasPurpose");
    public static final Node hasPersonalData = term("hasPersonalData");

    private Dpv() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
