package org.cancerimaging.server.workspace;

import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * A graph of a workspace.
 *
 * @param name its IRI, or the node of the default graph
 */
record GraphPlace(Node name) {

    /** Names that the engine has for graphs of its own making. */
    private static final String RESERVED = "urn:x-arq:";

    private static final int LONGEST = 2_000;

    /** The default graph. */
    static final GraphPlace DEFAULT = new GraphPlace(Quad.defaultGraphNodeGenerated);

    /** Whether the request names no graph and so is about the store itself. */
    static boolean isStore(HttpRequest<?> request) {
        return !request.getParameters().contains("graph")
                && !request.getParameters().contains("default");
    }

    /**
     * The graph that {@code ?graph=IRI} or {@code ?default} names (Graph Store Protocol §4.2).
     *
     * @throws org.cancerimaging.server.http.CatalogueException 400 for none, for both, or for a relative IRI
     */
    static GraphPlace of(HttpRequest<?> request) {
        List<String> names = request.getParameters().getAll("graph");
        boolean main = request.getParameters().contains("default");
        if (main == !names.isEmpty() || names.size() > 1) {
            throw Refusal.address("Name one graph: ?graph=IRI, percent-encoded, or ?default.");
        }
        return main ? DEFAULT : named(names.get(0));
    }

    /**
     * The graph of a name.
     *
     * @throws org.cancerimaging.server.http.CatalogueException 400 for what cannot name one
     */
    static GraphPlace named(String iri) {
        try {
            if (iri.length() <= LONGEST && new URI(iri).isAbsolute() && !iri.startsWith(RESERVED)) {
                return new GraphPlace(NodeFactory.createURI(iri));
            }
        } catch (URISyntaxException ignored) {
            // said below, in words
        }
        throw Refusal.address("A graph is named by an absolute IRI of at most " + LONGEST
                + " characters, percent-encoded, that does not begin with " + RESERVED + ".");
    }

    boolean isDefault() {
        return Quad.isDefaultGraph(name);
    }

    /** Whether it is there: the default graph always, another when it has a statement. */
    boolean isIn(DatasetGraph data) {
        return isDefault() || data.containsGraph(name);
    }
}
