package org.cancerimaging.server.feeds;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.GraphNames;
import org.cancerimaging.server.store.PublicRecords;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.State;
import org.cancerimaging.server.store.Subject;

/** Finds the records that have an address of their own. */
@Singleton
final class Records {

    private final Catalogue catalogue;
    private final PublicRecords published;
    private final Site site;

    Records(Catalogue catalogue, PublicRecords published, Site site) {
        this.catalogue = catalogue;
        this.published = published;
        this.site = site;
    }

    /**
     * The public revision of a dataset.
     *
     * @throws CatalogueException 404 for an unknown one, 410 for one that was taken back
     */
    Revision revision(String id) {
        Revision revision = published.now().of(id).orElseThrow(() -> Address.unknown("The id of a dataset is wanted."));
        if (revision.state() == State.WITHDRAWN) {
            throw new CatalogueException(410, "RECORD-0002", "This record was taken back by its provider.");
        }
        return revision;
    }

    /** A dataset: its description graph. */
    Described dataset(String id) {
        Revision revision = revision(id);
        String path = "/dataset/" + id;
        return new Described(
                path,
                "",
                revision.hash(),
                revision.at(),
                format -> description(revision),
                () -> new DatasetPage(site, path, new Subject(description(revision), revision.dataset())).page(),
                Map.of(
                        "collection",
                        List.of("/catalog"),
                        "item",
                        items(revision),
                        "version-history",
                        List.of(path + "/revisions"),
                        "alternate",
                        isRenamed(revision) ? List.of(path + "?as=received") : List.of()));
    }

    /** Whether the record was received under other names, which are kept. */
    boolean isRenamed(Revision revision) {
        return catalogue.readRestricted(data -> data.containsGraph(GraphNames.received(revision.dataset())));
    }

    /** A distribution: what its dataset's description says of it. */
    Described distribution(String id) {
        Node iri = site.iri("distribution", id);
        String dataset = catalogue.read(data -> datasetOf(iri, data));
        Revision revision = revision(dataset.substring(dataset.lastIndexOf('/') + 1));
        return new Described(
                "/distribution/" + id,
                "",
                revision.hash(),
                revision.at(),
                format -> Excerpt.of(description(revision), revision.dataset(), DCAT.distribution.asNode(), iri),
                () -> new DatasetPage(
                                site,
                                "/dataset/" + revision.id(),
                                new Subject(description(revision), revision.dataset()))
                        .page(),
                Map.of("collection", List.of("/dataset/" + revision.id())));
    }

    private static String datasetOf(Node distribution, DatasetGraph data) {
        var quads = data.find(Node.ANY, Node.ANY, DCAT.distribution.asNode(), distribution);
        try {
            if (!quads.hasNext()) {
                throw Address.unknown("The id of a distribution is wanted.");
            }
            Quad quad = quads.next();
            return quad.getGraph().getURI();
        } finally {
            org.apache.jena.atlas.iterator.Iter.close(quads);
        }
    }

    private Graph description(Revision revision) {
        return catalogue.read(data -> {
            Graph copy = GraphFactory.createDefaultGraph();
            data.getGraph(revision.dataset()).find().forEach(copy::add);
            return copy;
        });
    }

    private List<String> items(Revision revision) {
        return catalogue.read(data -> new Subject(data.getGraph(revision.dataset()), revision.dataset())
                .all(DCAT.distribution.asNode()).stream()
                        .filter(Node::isURI)
                        .map(Node::getURI)
                        .filter(iri -> iri.startsWith(site.base()))
                        .map(iri -> iri.substring(site.base().length() - 1))
                        .toList());
    }
}
