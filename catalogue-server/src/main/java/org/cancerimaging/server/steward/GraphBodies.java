package org.cancerimaging.server.steward;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.cancerimaging.server.rdf.ContentEncoding;
import org.cancerimaging.server.rdf.RdfBody;
import org.cancerimaging.server.rdf.RdfFormat;
import org.cancerimaging.server.rdf.RdfLimits;
import org.cancerimaging.server.rdf.RdfReader;
import org.cancerimaging.server.rdf.Spool;
import org.cancerimaging.server.store.StoreUnavailable;
import org.jspecify.annotations.Nullable;

/** Receives graphs, within limits. */
@Singleton
final class GraphBodies {

    private final Spool spool;
    private final RdfLimits limits;

    /**
     * Receives into a folder.
     *
     * @param folder what an earlier process left in it is dropped
     */
    GraphBodies(GraphFolder folder, StewardLimits limits) {
        this.limits = limits.rdf();
        this.spool = Spool.in(folder.path(), this.limits);
    }

    /**
     * A graph that was received.
     *
     * @param hash of the body
     */
    record Received(Graph graph, String hash) {}

    /**
     * Reads the body of a request. Relative IRIs are those of the graph (Graph Store Protocol §4.1).
     *
     * @throws org.cancerimaging.server.http.CatalogueException 400, 413 or 415 as for a submission
     */
    Received read(HttpRequest<?> request, @Nullable InputStream body, Node graph) {
        RdfFormat format = RdfFormat.of(request.getHeaders().get("Content-Type"));
        boolean gzip = ContentEncoding.isGzip(request.getHeaders().get("Content-Encoding"));
        try (InputStream in = body == null ? InputStream.nullInputStream() : body;
                RdfBody whole = spool.receive(in, gzip, format)) {
            return new Received(new RdfReader(graph.getURI(), limits).read(whole, format), whole.hash());
        } catch (IOException failed) {
            throw new StoreUnavailable("A body under way cannot be read or removed", failed);
        }
    }

    /** A copy of a graph that was made here, under the same limits. */
    Graph copy(Graph made, Node name) {
        return new RdfReader(name.getURI(), limits).copy(made);
    }
}
