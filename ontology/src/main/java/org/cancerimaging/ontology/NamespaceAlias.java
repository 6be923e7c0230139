package org.cancerimaging.ontology;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Other people's spellings of the namespaces that we emit, e.g. {@code http://snomed.info/sct/} for SNOMED CT.
 *
 * @param seen how such IRIs begin elsewhere
 * @param emitted how they begin in our output
 */
record NamespaceAlias(String seen, String emitted) {

    private static final String SNOMED = "http://snomed.info/id/";
    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM/";
    private static final String RADLEX = "http://radlex.org/RID/";
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    private static final NamespaceAlias[] ALL = {
        new NamespaceAlias("http://purl.bioontology.org/ontology/SNOMEDCT/", SNOMED),
        new NamespaceAlias("http://snomed.info/sct/", SNOMED),
        new NamespaceAlias("SNOMED-CT:", SNOMED),
        new NamespaceAlias("SNOMEDCT:", SNOMED),
        new NamespaceAlias("SNOMEDCT", SNOMED),
        new NamespaceAlias("SCT#", SNOMED),
        new NamespaceAlias("http://dicom.nema.org/resources/ontology/DCM#", DICOM),
        new NamespaceAlias("http://radlex.org/RID/#", RADLEX),
        new NamespaceAlias("http://www.radlex.org/RID/#", RADLEX),
        new NamespaceAlias("http://www.radlex.org/RID/", RADLEX),
        new NamespaceAlias("RID", RADLEX + "RID"),
        new NamespaceAlias("https://hyperontology.eucaim.cancerimage.eu/#", Eucaim.NS),
        new NamespaceAlias("EUCAIM_Hyper-Ontology_V1.0.", Eucaim.NS),
        new NamespaceAlias("EUCAIM:", Eucaim.NS),
        new NamespaceAlias(
                "https://hdeu-dcat.acceptance.data.health.europa.eu/resource/authority/", HealthDcat.AUTHORITY),
        new NamespaceAlias(AUTHORITY + "healthcategories/", HealthDcat.AUTHORITY + "healthcategories/"),
        new NamespaceAlias("https://publications.europa.eu/resource/authority/", AUTHORITY),
    };

    /** The IRI in the namespace that we emit; empty where the IRI is in no known alias of one. */
    static Optional<Node> canonical(Node node) {
        if (!node.isURI()) {
            return Optional.empty();
        }
        String iri = node.getURI();
        for (NamespaceAlias alias : ALL) {
            if (iri.startsWith(alias.seen)) {
                return Optional.of(NodeFactory.createURI(alias.emitted + iri.substring(alias.seen.length())));
            }
        }
        return Optional.empty();
    }
}
