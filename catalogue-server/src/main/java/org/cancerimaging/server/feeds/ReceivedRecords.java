package org.cancerimaging.server.feeds;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.GraphNames;
import org.cancerimaging.server.store.Revision;

/**
 * Records under the names that their senders used. They lie in the restricted store; of that, this class reads the
 * graphs of received records and nothing else.
 */
@Singleton
final class ReceivedRecords {

    private final Catalogue catalogue;
    private final Records records;

    ReceivedRecords(Catalogue catalogue, Records records) {
        this.catalogue = catalogue;
        this.records = records;
    }

    /**
     * A dataset as it was received.
     *
     * @throws CatalogueException 404 for an unknown one, or when nothing was renamed in it; 410 for one taken back
     */
    Described dataset(String id) {
        Revision revision = records.revision(id);
        if (!records.isRenamed(revision)) {
            throw new CatalogueException(
                    404,
                    "RECORD-0003",
                    "No other form of this record was kept: it was received under the names that the catalogue "
                            + "writes, so /dataset/" + id + " is what was received.");
        }
        Described canonical = records.dataset(id);
        return new Described(
                canonical.path(),
                "?as=received",
                revision.hash() + "-received-" + revision.number(),
                revision.at(),
                format -> graph(revision.dataset()),
                canonical.page(),
                Map.of("canonical", List.of(canonical.path())));
    }

    private Graph graph(Node dataset) {
        return catalogue.readRestricted(data -> {
            Graph copy = GraphFactory.createDefaultGraph();
            data.getGraph(GraphNames.received(dataset)).find().forEach(copy::add);
            return copy;
        });
    }
}
