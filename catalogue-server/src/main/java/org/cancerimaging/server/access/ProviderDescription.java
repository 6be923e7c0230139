package org.cancerimaging.server.access;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.cancerimaging.ontology.DcatAp;
import org.cancerimaging.server.store.Change;
import org.cancerimaging.server.store.State;

/** A provider in the public store: a foaf:Agent as the publisher of a dataset has to be (DCAT-AP 3.0.1, Agent). */
final class ProviderDescription {

    private ProviderDescription() {}

    /**
     * The change that makes it public.
     *
     * @param address IRI of the provider, also the name of its graph
     * @param country IRI of the country in the EU authority list
     */
    static Change of(Provider provider, Node address, Node country) {
        return new Change(
                "provider/" + provider.id(),
                address,
                provider.id(),
                State.PUBLISHED,
                Map.of(address, graph(provider, address, country)),
                Map.of());
    }

    private static Graph graph(Provider provider, Node address, Node country) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.add(address, RDF.type.asNode(), FOAF.Agent.asNode());
        graph.add(address, FOAF.name.asNode(), NodeFactory.createLiteralLang(provider.name(), "en"));
        graph.add(address, DCTerms.spatial.asNode(), country);
        graph.add(country, RDF.type.asNode(), DCTerms.Location.asNode());
        String homepage = provider.homepage();
        if (homepage != null) {
            graph.add(address, FOAF.homepage.asNode(), NodeFactory.createURI(homepage));
        }
        addContact(graph, provider, address);
        return graph;
    }

    private static void addContact(Graph graph, Provider provider, Node address) {
        Node contact = NodeFactory.createURI(address.getURI() + "#contact");
        graph.add(address, DcatAp.contactPoint, contact);
        graph.add(contact, RDF.type.asNode(), DcatAp.ContactPoint);
        String email = provider.email();
        if (email != null) {
            graph.add(contact, DcatAp.email, NodeFactory.createLiteralString(email));
        } else {
            String page = provider.homepage() == null ? address.getURI() : provider.homepage();
            graph.add(contact, DcatAp.contactPage, NodeFactory.createURI(page));
        }
    }
}
