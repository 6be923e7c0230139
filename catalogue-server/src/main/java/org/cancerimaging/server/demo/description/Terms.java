package org.cancerimaging.server.demo.description;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCAT;
import org.cancerimaging.ontology.HealthDcat;

/** Terms of profiles that no vocabulary class of Jena or of the ontology module has. */
final class Terms {

    static final Node version = iri(DCAT.getURI() + "version");
    static final Node custodian = iri("http://data.europa.eu/930/custodian");
    static final Node LegalResource = iri("http://data.europa.eu/eli/ontology#LegalResource");

    static final Node hasLegalBasis = privacy("hasLegalBasis");
    static final Node hasPurpose = privacy("hasPurpose");
    static final Node hasPersonalData = privacy("hasPersonalData");
    static final Node PSEUDONYMISED = privacy("PseudonymisedData");
    static final Node RESEARCH = privacy("ResearchAndDevelopment");
    static final Node HEALTH = iri("https://w3id.org/dpv/pd#MedicalHealth");
    static final Node RESEARCH_EXEMPTION = iri("https://w3id.org/dpv/legal/eu/gdpr#A9-2-j");

    static final String ACCESS_CONDITION =
            "https://eucaim.github.io/eucaim_dcat_ap/releases/controlled-vocabularies/access-conditions/#";
    static final String PUBLISHER_TYPE = HealthDcat.AUTHORITY + "publisher-type/";

    private Terms() {}

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node privacy(String name) {
        return iri("https://w3id.org/dpv#" + name);
    }
}
