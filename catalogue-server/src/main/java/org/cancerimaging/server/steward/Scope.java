package org.cancerimaging.server.steward;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cancerimaging.server.access.AccessRules;
import org.cancerimaging.server.access.Action;
import org.cancerimaging.server.access.Caller;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.GraphNames;
import org.cancerimaging.server.store.Revision;
import org.jspecify.annotations.Nullable;

/** Which graphs a caller may write: the descriptions of the caller's own datasets, the administrator those of all. */
@Singleton
final class Scope {

    private final Catalogue catalogue;
    private final Site site;

    Scope(Catalogue catalogue, Site site) {
        this.catalogue = catalogue;
        this.site = site;
    }

    /**
     * A graph that may be written.
     *
     * @param name its IRI, that of a dataset
     * @param provider whom the record belongs to
     * @param newest the newest revision, whatever its state; null for a new dataset
     */
    record Target(Node name, String provider, @Nullable Revision newest) {

        /** Number of the newest revision; 0 for none. */
        long base() {
            return newest == null ? 0 : newest.number();
        }
    }

    /** Refuses whoever has no key, before anything of the request is read. */
    static void requireKey(Caller caller) {
        if (caller instanceof Caller.Anonymous) {
            AccessRules.require(caller, Action.WRITE_GRAPH, "");
        }
    }

    /**
     * Lets the caller write the graph, or refuses.
     *
     * @throws org.cancerimaging.server.http.CatalogueException 403 for a graph of somebody else or of the catalogue
     */
    Target require(Caller caller, Node graph) {
        if (isReserved(graph.getURI())) {
            throw Refusal.notWritable();
        }
        Optional<Revision> newest = catalogue.newest(graph);
        String provider = newest.map(Revision::provider).orElseGet(() -> founder(caller));
        AccessRules.require(caller, Action.WRITE_GRAPH, provider);
        return new Target(graph, provider, newest.orElse(null));
    }

    /** Who is to be told as the agent of a change. */
    Node agent(Caller caller) {
        return caller instanceof Caller.OfProvider own
                ? site.iri("provider", own.provider())
                : NodeFactory.createURI(site.base() + "#administrator");
    }

    private boolean isReserved(String iri) {
        String plain = iri.toLowerCase(Locale.ROOT);
        return GraphNames.SUFFIXES.stream().anyMatch(plain::endsWith)
                || plain.startsWith("urn:cimo:")
                || plain.startsWith("urn:x-arq:")
                || iri.startsWith(site.base() + "provider/");
    }

    private static String founder(Caller caller) {
        if (caller instanceof Caller.OfProvider own) {
            return own.provider();
        }
        throw Refusal.nobodysDataset();
    }
}
