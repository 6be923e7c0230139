package org.cancerimaging.server.steward;

import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Which graph a request is about (SPARQL 1.1 Graph Store HTTP Protocol §4.2). */
sealed interface GraphAddress {

    /** The default graph: the union of all, which is only read. */
    record Union() implements GraphAddress {}

    /**
     * One graph.
     *
     * @param name its IRI
     */
    record Named(Node name) implements GraphAddress {}

    /**
     * The graph that {@code ?graph=IRI} or {@code ?default} names.
     *
     * @throws org.cancerimaging.server.http.CatalogueException 400 for none, for both, or for a relative IRI
     */
    static GraphAddress of(HttpRequest<?> request) {
        List<String> names = request.getParameters().getAll("graph");
        boolean union = request.getParameters().contains("default");
        if (union == !names.isEmpty() || names.size() > 1) {
            throw Refusal.request("Name one graph: ?graph=IRI, percent-encoded, or ?default.");
        }
        return union ? new Union() : new Named(name(names.get(0)));
    }

    /** The graph to write: never the union. */
    static Node written(HttpRequest<?> request) {
        if (of(request) instanceof Named named) {
            return named.name();
        }
        throw Refusal.notWritable();
    }

    private static Node name(String iri) {
        try {
            if (new URI(iri).isAbsolute()) {
                return NodeFactory.createURI(iri);
            }
        } catch (URISyntaxException ignored) {
            // said below, in words
        }
        throw Refusal.request("?graph= takes an absolute IRI, percent-encoded.");
    }
}
