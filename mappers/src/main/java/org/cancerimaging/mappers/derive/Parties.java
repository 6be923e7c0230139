package org.cancerimaging.mappers.derive;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VCARD4;
import org.cancerimaging.mappers.Site;
import org.cancerimaging.mappers.describe.DescribeFile;
import org.cancerimaging.ontology.DcatAp;
import org.cancerimaging.ontology.HealthDcat;

/** Who answers for a dataset and whom to ask: publisher, custodian, access bodies, creator, contact point. */
final class Parties {

    private final Site site;
    private final Stated stated;
    private final DescribeFile said;
    private final Statements statements;

    Parties(Site site, Stated stated) {
        this.site = site;
        this.stated = stated;
        this.said = stated.said();
        this.statements = stated.statements();
    }

    void write() {
        Node provider = NodeFactory.createURI(site.providerIri());
        stated.from("publisher.name", DCTerms.publisher.asNode());
        writeAgent("publisher", DCTerms.publisher.asNode(), provider, publisherName(site, said));
        writeSaid("custodian", DcatAp.custodian);
        writeSaid("hdab", HealthDcat.hdab);
        writeSaid("hdab-coordinator", HealthDcat.hdabCoordinator);
        writeSaid("creator", DCTerms.creator.asNode());
        writeContact();
    }

    /** The name that people gave, or one made of the provider's id. */
    static String publisherName(Site site, DescribeFile said) {
        return said.has("publisher.name") ? said.text("publisher.name") : "provider " + site.provider();
    }

    private void writeSaid(String role, Node property) {
        stated.from(role + ".name", property);
        String name = said.text(role + ".name");
        if (!name.isEmpty()) {
            writeAgent(role, property, stated.part(role), name);
        }
    }

    private void writeAgent(String role, Node property, Node agent, String name) {
        statements.add(stated.subject(), property, agent).type(agent, FOAF.Agent.asNode());
        statements.english(agent, FOAF.name.asNode(), name);
        stated.about(agent)
                .from(role + ".name", FOAF.name.asNode())
                .from(role + ".email", DcatAp.contactPoint)
                .links(role + ".type", DCTerms.type.asNode())
                .texts(role + ".description", DCTerms.description.asNode())
                .links(role + ".homepage", FOAF.homepage.asNode());
        reach(role, agent);
    }

    /** HealthDCAT-AP asks for an address or a page; without either the provider's record is the page. */
    private void reach(String role, Node agent) {
        String email = said.text(role + ".email");
        String page = said.text(role + ".homepage");
        if (email.isEmpty() && page.isEmpty() && !role.equals("publisher")) {
            return;
        }
        Node contact = NodeFactory.createURI(agent.getURI() + (agent.getURI().contains("#") ? "-" : "#") + "contact");
        statements.add(agent, DcatAp.contactPoint, contact).type(contact, DcatAp.ContactPoint);
        stated.about(contact).from(role + ".email", DcatAp.email).from(role + ".homepage", DcatAp.contactPage);
        statements.text(contact, DcatAp.email, email);
        if (email.isEmpty()) {
            statements.link(contact, DcatAp.contactPage, page.isEmpty() ? site.providerIri() : page);
        }
    }

    private void writeContact() {
        Node point = stated.part("contact");
        String email = said.text("contact.email");
        String page = said.text("contact.page");
        statements.add(stated.subject(), DCAT.contactPoint.asNode(), point).type(point, VCARD4.Kind.asNode());
        stated.from("contact.name", DCAT.contactPoint.asNode())
                .about(point)
                .from("contact.name", VCARD4.fn.asNode())
                .from("contact.email", VCARD4.hasEmail.asNode())
                .from("contact.page", VCARD4.hasURL.asNode());
        statements.text(point, VCARD4.fn.asNode(), said.text("contact.name"));
        statements.link(point, VCARD4.hasEmail.asNode(), email.isEmpty() ? "" : "mailto:" + email);
        statements.link(point, VCARD4.hasURL.asNode(), email.isEmpty() && page.isEmpty() ? site.providerIri() : page);
    }
}
