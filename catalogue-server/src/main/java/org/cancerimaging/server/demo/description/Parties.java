package org.cancerimaging.server.demo.description;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VCARD4;
import org.cancerimaging.ontology.DcatAp;
import org.cancerimaging.ontology.HealthDcat;

/**
 * Who stands behind a dataset: publisher, custodian, contact point, health data access body (HealthDCAT-AP R8, Agent).
 *
 * @param provider publisher and custodian
 * @param agent the provider's IRI
 */
record Parties(Provider provider, Node agent) {

    void of(Subject dataset) {
        dataset.link(DCTerms.publisher.asNode(), agent).link(Terms.custodian, agent);
        agent(new Subject(dataset.graph(), agent), provider.name(), provider.kind(), provider.email());
        Subject contact = dataset.part("contact").is(VCARD4.Kind.asNode());
        contact.text(VCARD4.fn.asNode(), "Imaging data office, " + provider.name())
                .link(VCARD4.hasEmail.asNode(), Terms.iri("mailto:" + provider.email()))
                .link(VCARD4.hasURL.asNode(), Terms.iri(provider.homepage() + "imaging-data"));
        dataset.link(DCAT.contactPoint.asNode(), contact.node());
        dataset.link(HealthDcat.hdab, accessBody(dataset));
    }

    private Node accessBody(Subject dataset) {
        String host = "health-data-access-" + provider.country().toLowerCase(Locale.ROOT) + ".example";
        Subject body = new Subject(dataset.graph(), Terms.iri("https://" + host + "/"));
        agent(
                body,
                "Health data access body of " + provider.country() + " (invented)",
                "national-authority",
                "permits@" + host);
        return body.node();
    }

    private static void agent(Subject agent, String name, String kind, String email) {
        Subject contact = agent.part("contact").is(DcatAp.ContactPoint).text(DcatAp.email, email);
        agent.is(FOAF.Agent.asNode())
                .english(FOAF.name.asNode(), name)
                .link(DCTerms.type.asNode(), Terms.iri(Terms.PUBLISHER_TYPE + kind))
                .link(DcatAp.contactPoint, contact.node());
    }
}
