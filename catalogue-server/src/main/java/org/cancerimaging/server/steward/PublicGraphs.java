package org.cancerimaging.server.steward;

import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cancerimaging.server.store.Catalogue;

/** Copies of the graphs of the public store. */
@Singleton
final class PublicGraphs {

    private final Catalogue catalogue;
    private final StewardLimits limits;

    PublicGraphs(Catalogue catalogue, StewardLimits limits) {
        this.catalogue = catalogue;
        this.limits = limits;
    }

    /**
     * A graph, whole.
     *
     * @throws org.cancerimaging.server.http.CatalogueException 404 for a graph that is not there, 400 for a union that is
     *     too large
     */
    Graph require(GraphAddress address) {
        return address instanceof GraphAddress.Named named
                ? find(named.name()).orElseThrow(Refusal::unknownGraph)
                : union();
    }

    /** A named graph; empty when it is not there. */
    Optional<Graph> find(Node name) {
        return Optional.of(catalogue.read(graphs -> copy(graphs, name))).filter(graph -> !graph.isEmpty());
    }

    /** A named graph of a store that is being read. */
    static Graph copy(DatasetGraph graphs, Node name) {
        Graph copy = GraphFactory.createDefaultGraph();
        // The engine has names of its own for the default graph and the union.
        if (!name.getURI().startsWith("urn:x-arq:")) {
            graphs.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> copy.add(quad.asTriple()));
        }
        return copy;
    }

    private Graph union() {
        return catalogue.read(graphs -> {
            Graph union = GraphFactory.createDefaultGraph();
            Iterator<Quad> all = graphs.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
            while (all.hasNext()) {
                union.add(all.next().asTriple());
                if (union.size() > limits.maxUnion()) {
                    throw Refusal.unionTooLarge(limits.maxUnion());
                }
            }
            return union;
        });
    }
}
