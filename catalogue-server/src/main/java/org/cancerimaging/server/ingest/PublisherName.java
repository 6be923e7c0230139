package org.cancerimaging.server.ingest;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.store.Catalogue;

/** Gives a publisher that the mapper knows by id alone the name under which it is registered. */
final class PublisherName {

    private static final Node NAME = FOAF.name.asNode();

    private final Node agent;
    private final String placeholder;
    private final List<Node> registered;

    PublisherName(Catalogue catalogue, Site site, String provider) {
        agent = site.iri("provider", provider);
        placeholder = "provider " + provider;
        registered = catalogue.read(graphs -> graphs.getGraph(agent).stream(agent, NAME, Node.ANY)
                .map(Triple::getObject)
                .toList());
    }

    /** Replaces the placeholder in a description; a name that the sender chose stays. */
    void complete(Graph description) {
        List<Triple> placeholders = description.stream(agent, NAME, Node.ANY)
                .filter(triple -> triple.getObject().isLiteral()
                        && triple.getObject().getLiteralLexicalForm().equals(placeholder))
                .toList();
        if (placeholders.isEmpty() || registered.isEmpty()) {
            return;
        }
        placeholders.forEach(description::delete);
        registered.forEach(name -> description.add(agent, NAME, named(name)));
    }

    private static Node named(Node name) {
        return name.isLiteral() ? name : NodeFactory.createLiteralString(name.toString());
    }
}
