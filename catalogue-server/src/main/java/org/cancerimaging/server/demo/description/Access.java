package org.cancerimaging.server.demo.description;

import java.util.Map;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.cancerimaging.ontology.DcatAp;

/** How one gets at the data: the distribution with place, conditions, licence and format (DCAT-AP 3.0.1). */
record Access(Holding holding, Provider provider) {

    private static final String LICENCE_TYPE = "http://purl.org/adms/licencetype/";
    private static final String MEDIA_TYPE = "https://www.iana.org/assignments/media-types/application/dicom";
    private static final Map<String, String> CONDITIONS = Map.of(
            "PUBLIC", "DOWNLOAD",
            "RESTRICTED", "IN_SITU_PROCESSING",
            "NON_PUBLIC", "REMOTE_PROCESSING");
    private static final Map<String, String> SENTENCES = Map.of(
            "PUBLIC", "Free download after accepting the licence.",
            "RESTRICTED",
                    "Visual and computed use in the provider's environment after approval by the access committee.",
            "NON_PUBLIC", "Algorithms are sent to the data; single images are not shown.");

    void of(Subject dataset, Subject distribution) {
        dataset.link(DCAT.distribution.asNode(), distribution.node());
        distribution
                .is(DCAT.Distribution.asNode())
                .english(DCTerms.title.asNode(), "Images and clinical data: " + holding.title())
                .english(DCTerms.description.asNode(), sentence())
                .link(DCAT.accessURL.asNode(), Terms.iri(provider.homepage() + "access/" + holding.id()))
                .link(DcatAp.applicableLegislation, DcatAp.HEALTH_DATA_SPACE, Terms.LegalResource)
                .link(DcatAp.availability, Terms.iri(DcatAp.AUTHORITY + "planned-availability/STABLE"))
                .link(DCAT.mediaType.asNode(), Terms.iri(MEDIA_TYPE), DCTerms.MediaType.asNode())
                .link(
                        DCTerms.format.asNode(),
                        Terms.iri(DcatAp.AUTHORITY + "file-type/ZIP"),
                        DCTerms.MediaTypeOrExtent.asNode())
                .date(DCTerms.issued.asNode(), holding.issued())
                .date(DCTerms.modified.asNode(), holding.modified());
        conditions(distribution);
    }

    private void conditions(Subject distribution) {
        String condition = Terms.ACCESS_CONDITION + CONDITIONS.get(holding.access());
        distribution.link(DCTerms.rights.asNode(), Terms.iri(condition), DCTerms.RightsStatement.asNode());
        boolean open = holding.access().equals("PUBLIC");
        String license =
                open ? DcatAp.AUTHORITY + "licence/CC_BY_4_0" : provider.homepage() + "agreements/" + holding.id();
        Subject agreement = new Subject(distribution.graph(), Terms.iri(license));
        agreement.is(DCTerms.LicenseDocument.asNode());
        agreement.link(
                DCTerms.type.asNode(), Terms.iri(LICENCE_TYPE + (open ? "Attribution" : "OtherRestrictiveClauses")));
        if (!open) {
            agreement.english(RDFS.label.asNode(), "Data use agreement of " + provider.name());
        }
        distribution.link(DCTerms.license.asNode(), agreement.node());
    }

    private String sentence() {
        return SENTENCES.getOrDefault(holding.access(), "");
    }
}
