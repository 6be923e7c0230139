package org.cancerimaging.server.ingest;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cancerimaging.ontology.canonical.Canonical;
import org.cancerimaging.ontology.canonical.CanonicalNames;
import org.cancerimaging.ontology.canonical.Renaming;

/**
 * The public layers of a record under the names that their sender used. What is of layer P is not in it: it holds the
 * originals of exactly those statements that became description and aggregates.
 *
 * @param graph empty when the sender used our names
 * @param renamings what was renamed in it
 */
record Received(Graph graph, List<Renaming> renamings) {

    Received {
        renamings = List.copyOf(renamings);
    }

    static Received of(RecordParts parts, Canonical named, CanonicalNames names) {
        Graph open = GraphFactory.createDefaultGraph();
        parts.description().stream().forEach(open::add);
        parts.aggregates().stream().forEach(open::add);
        if (!named.isRenamed(open)) {
            return new Received(Graph.emptyGraph, List.of());
        }
        Graph received = named.received(open);
        return new Received(received, names.apply(received).renamings());
    }
}
