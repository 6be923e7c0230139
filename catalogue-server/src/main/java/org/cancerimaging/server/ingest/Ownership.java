package org.cancerimaging.server.ingest;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.Revision;

/** Keeps a provider from describing what is another's: other providers, and distributions of their datasets. */
final class Ownership {

    private final Catalogue catalogue;
    private final Site site;

    Ownership(Catalogue catalogue, Site site) {
        this.catalogue = catalogue;
        this.site = site;
    }

    /**
     * Lets the description pass or refuses it.
     *
     * @throws org.cancerimaging.server.http.CatalogueException 409
     */
    void check(Node dataset, Graph description, String provider) {
        List<Node> named = description.stream()
                .map(Triple::getSubject)
                .filter(subject -> subject.isURI() && subject.getURI().startsWith(site.base()))
                .distinct()
                .toList();
        String own = site.iri("provider", provider).getURI();
        for (Node subject : named) {
            String iri = subject.getURI();
            if (iri.startsWith(site.base() + "provider/") && !iri.equals(own) && !iri.startsWith(own + "#")) {
                throw Refusal.foreign("The body describes another provider of this catalogue. Leave that to them: "
                        + "refer to a provider by its IRI alone, and describe only your own.");
            }
        }
        requireOwnDistributions(dataset, named, provider);
    }

    private void requireOwnDistributions(Node dataset, List<Node> named, String provider) {
        Set<Node> others = catalogue.read(graphs -> named.stream()
                .filter(subject -> subject.getURI().startsWith(site.base() + "distribution/"))
                .flatMap(subject -> graphs.stream(Node.ANY, Node.ANY, DCAT.distribution.asNode(), subject))
                .map(Quad::getGraph)
                .filter(graph -> !graph.equals(dataset))
                .collect(Collectors.toSet()));
        boolean foreign = others.stream()
                .flatMap(other -> catalogue.newest(other).stream())
                .map(Revision::provider)
                .anyMatch(holder -> !holder.equals(provider));
        if (foreign) {
            throw Refusal.foreign("The body describes a distribution of another provider's dataset. "
                    + "Give your distribution an id of its own.");
        }
    }
}
