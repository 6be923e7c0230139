package org.cancerimaging.server.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Puts together what a record showed after one of its revisions, each of which keeps only what it replaced. */
public final class PastGraphs {

    private PastGraphs() {}

    /**
     * The open graphs of a record as they were after a revision, by name; the caller's own.
     *
     * @param published the record's published revisions, oldest first
     * @return empty when the revision was made before the catalogue kept a history
     * @throws StoreUnavailable when the history cannot be read
     */
    public static Optional<Map<Node, Graph>> of(History history, Revision revision, List<Revision> published) {
        return history.of(revision.number()).map(kept -> {
            Map<Node, Graph> graphs = new HashMap<>(kept);
            List<Node> names = GraphNames.open(revision.dataset());
            List<Revision> earlier = published.stream()
                    .filter(other -> other.number() < revision.number())
                    .toList();
            for (int at = earlier.size() - 1; at >= 0 && !graphs.keySet().containsAll(names); at--) {
                history.of(earlier.get(at).number()).ifPresent(older -> older.forEach(graphs::putIfAbsent));
            }
            return graphs;
        });
    }
}
