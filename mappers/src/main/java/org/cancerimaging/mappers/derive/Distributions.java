package org.cancerimaging.mappers.derive;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.cancerimaging.mappers.Site;
import org.cancerimaging.mappers.describe.DescribeFile;
import org.cancerimaging.ontology.DcatAp;
import org.cancerimaging.ontology.Dqv;
import org.cancerimaging.ontology.HealthDcat;

/**
 * How the data is handed out, and what there is to look at before: a sample, figures, a report on quality. DCAT-AP takes
 * one statement of rights for each, EUCAIM wants it to be an access condition.
 */
final class Distributions {

    private static final String DICOM = "https://www.iana.org/assignments/media-types/application/dicom";
    private static final Node BYTE_SIZE = NodeFactory.createURI(DCAT.getURI() + "byteSize");
    private static final Node SAMPLE = NodeFactory.createURI("http://www.w3.org/ns/adms#sample");

    private final Site site;
    private final Stated stated;
    private final DescribeFile said;
    private final Statements statements;

    Distributions(Site site, Stated stated) {
        this.site = site;
        this.stated = stated;
        this.said = stated.said();
        this.statements = stated.statements();
    }

    /**
     * The dataset's distribution.
     *
     * @param images what images there are, in words; empty where there are none
     * @param bytes how large they are, rounded; 0 where it may not be told
     */
    void write(String images, long bytes) {
        Node distribution = NodeFactory.createURI(site.base() + "distribution/" + site.dataset());
        statements.add(stated.subject(), DCAT.distribution.asNode(), distribution);
        String page = said.text("access.page");
        statements.link(distribution, DCAT.accessURL.asNode(), page.isEmpty() ? site.datasetIri() : page);
        String both = images.isEmpty() ? "Case data" : "Images (" + images + ") and case data";
        stated.about(distribution)
                .from("access.page", DCAT.accessURL.asNode())
                .texts("distribution.title", DCTerms.title.asNode(), "Images and case data of " + site.dataset())
                .texts("distribution.description", DCTerms.description.asNode(), both + ", as the access page tells.");
        if (!images.isEmpty()) {
            statements.link(distribution, DCAT.mediaType.asNode(), DICOM);
        }
        if (bytes > 0) {
            statements.whole(distribution, BYTE_SIZE, bytes);
        }
        describe("distribution", distribution);
        writeSaid("sample", SAMPLE);
        writeSaid("analytics", HealthDcat.analytics);
        writeQuality();
    }

    private void writeSaid(String key, Node property) {
        stated.from(key + ".page", property);
        if (said.has(key + ".page")) {
            Node copy = stated.part(key);
            statements.add(stated.subject(), property, copy);
            stated.about(copy)
                    .links(key + ".page", DCAT.accessURL.asNode())
                    .texts(key + ".title", DCTerms.title.asNode())
                    .texts(key + ".description", DCTerms.description.asNode());
            describe(key, copy);
        }
    }

    private void describe(String key, Node copy) {
        statements.type(copy, DCAT.Distribution.asNode());
        stated.about(copy)
                .links(key + ".format", DCTerms.format.asNode())
                .links(key + ".availability", DcatAp.availability)
                .links("access.license", DCTerms.license.asNode(), DCTerms.LicenseDocument.asNode())
                .links("legislation", DcatAp.applicableLegislation);
        tellLicence();
        stated.about(copy).from("access.condition", DCTerms.rights.asNode());
        statements.add(copy, DcatAp.applicableLegislation, DcatAp.HEALTH_DATA_SPACE);
        if (said.has("access.condition")) {
            stated.about(copy).links("access.condition", DCTerms.rights.asNode());
        } else {
            Node rights = NodeFactory.createURI(copy.getURI() + (copy.getURI().contains("#") ? "-" : "#") + "rights");
            statements.add(copy, DCTerms.rights.asNode(), rights).type(rights, DCTerms.RightsStatement.asNode());
            statements.english(rights, RDFS.label.asNode(), "Use within the access conditions of the data holder.");
        }
    }

    private void tellLicence() {
        for (String licence : said.list("access.license")) {
            stated.about(NodeFactory.createURI(licence)).links("access.license-type", DCTerms.type.asNode());
        }
    }

    private void writeQuality() {
        stated.from("quality.page", Dqv.hasQualityAnnotation);
        if (said.has("quality.page")) {
            Node quality = stated.part("quality");
            statements.add(stated.subject(), Dqv.hasQualityAnnotation, quality).type(quality, Dqv.QualityCertificate);
            statements.add(quality, Dqv.hasTarget, stated.subject());
            stated.about(quality)
                    .links("quality.page", Dqv.hasBody)
                    .texts("quality.description", DCTerms.description.asNode());
        }
    }
}
