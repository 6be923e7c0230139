package org.cancerimaging.mappers.derive;

import static java.util.Objects.requireNonNullElse;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VCARD4;
import org.cancerimaging.mappers.Site;
import org.cancerimaging.ontology.DcatAp;
import org.jspecify.annotations.Nullable;

/** Who answers for a dataset and whom to ask: publisher, contact point, place of access. */
final class Parties {

    private final Statements statements;
    private final Site site;
    private final DatasetProfile profile;

    Parties(Statements statements, Site site, DatasetProfile profile) {
        this.statements = statements;
        this.site = site;
        this.profile = profile;
    }

    void write(Node dataset) {
        writePublisher(dataset);
        writeContact(dataset);
    }

    static String publisherName(Site site, DatasetProfile profile) {
        DatasetProfile.Publisher publisher = profile.publisher();
        return publisher == null
                ? "provider " + site.provider()
                : text(publisher.name(), "provider " + site.provider());
    }

    static String rights(DatasetProfile profile) {
        DatasetProfile.Access access = profile.access();
        return access == null ? "RESTRICTED" : text(access.rights(), "RESTRICTED");
    }

    static String accessPage(Site site, DatasetProfile profile) {
        DatasetProfile.Access access = profile.access();
        return access == null ? site.datasetIri() : text(access.page(), site.datasetIri());
    }

    static String license(DatasetProfile profile) {
        DatasetProfile.Access access = profile.access();
        return access == null ? "" : text(access.license(), "");
    }

    private void writePublisher(Node dataset) {
        DatasetProfile.Publisher publisher = profile.publisher();
        Node provider = NodeFactory.createURI(site.providerIri());
        Node contact = NodeFactory.createURI(site.providerIri() + "#contact");
        statements.add(dataset, DCTerms.publisher.asNode(), provider);
        statements.type(provider, FOAF.Agent.asNode());
        statements.english(provider, FOAF.name.asNode(), publisherName(site, profile));
        statements.add(provider, DcatAp.contactPoint, contact);
        statements.type(contact, DcatAp.ContactPoint);
        String email = publisher == null ? "" : text(publisher.email(), "");
        statements.text(contact, DcatAp.email, email);
        if (email.isEmpty()) {
            String page = publisher == null ? site.providerIri() : text(publisher.homepage(), site.providerIri());
            statements.link(contact, DcatAp.contactPage, page);
        }
    }

    private void writeContact(Node dataset) {
        DatasetProfile.Contact contact = profile.contact();
        Node point = NodeFactory.createURI(site.datasetIri() + "#contact");
        statements.add(dataset, DCAT.contactPoint.asNode(), point);
        statements.type(point, VCARD4.Kind.asNode());
        String email = contact == null ? "" : text(contact.email(), "");
        String page = contact == null ? "" : text(contact.page(), "");
        statements.text(point, VCARD4.fn.asNode(), contact == null ? "" : text(contact.name(), ""));
        statements.link(point, VCARD4.hasEmail.asNode(), email.isEmpty() ? "" : "mailto:" + email);
        statements.link(point, VCARD4.hasURL.asNode(), email.isEmpty() && page.isEmpty() ? site.providerIri() : page);
    }

    private static String text(@Nullable String text, String otherwise) {
        return requireNonNullElse(text, otherwise);
    }
}
