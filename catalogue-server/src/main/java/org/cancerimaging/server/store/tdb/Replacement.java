package org.cancerimaging.server.store.tdb;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Replaces named graphs by writing no more than what is different: an update of one value in a record of hundreds of
 * statements then touches few blocks of the database, which grows by each block that is touched.
 */
final class Replacement {

    private final DatasetGraph graphs;
    private final Set<Node> shared;
    private long more;

    private Replacement(DatasetGraph graphs, Set<Node> shared) {
        this.graphs = graphs;
        this.shared = shared;
    }

    /** Replaces all of them, within a transaction of the caller; answers how many statements there are more now. */
    static long of(DatasetGraph graphs, Map<Node, Graph> named) {
        Replacement replacement = new Replacement(graphs, KeptLabels.shared(named.values()));
        named.forEach(replacement::replace);
        return replacement.more;
    }

    private void replace(Node name, Graph graph) {
        List<Triple> old = new ArrayList<>();
        graphs.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> old.add(quad.asTriple()));
        more += graph.size() - old.size();
        if (old.isEmpty()) {
            graph.stream().forEach(triple -> graphs.add(Quad.create(name, triple)));
            return;
        }
        Set<Triple> fresh = new LinkedHashSet<>(KeptLabels.of(old, graph, shared));
        for (Triple triple : old) {
            if (!fresh.remove(triple)) {
                graphs.delete(Quad.create(name, triple));
            }
        }
        fresh.forEach(triple -> graphs.add(Quad.create(name, triple)));
    }
}
