package org.cancerimaging.server.workspace;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.cancerimaging.server.rdf.SparqlDesk;
import org.jspecify.annotations.Nullable;

/** The SPARQL 1.1 Graph Store HTTP Protocol over a workspace (§5). */
@Singleton
final class WorkspaceGraphs {

    private final WorkspaceDoor door;
    private final WorkspaceBodies bodies;
    private final SparqlDesk desk;

    WorkspaceGraphs(WorkspaceDoor door, WorkspaceBodies bodies, SparqlDesk desk) {
        this.door = door;
        this.bodies = bodies;
        this.desk = desk;
    }

    /** Answers a graph (§5.2), under the limits of queries. */
    HttpResponse<?> read(HttpRequest<?> request, Workspace workspace, GraphPlace graph) {
        if (!workspace.read(graph::isIn)) {
            throw Refusal.unknownGraph();
        }
        return desk.graph(request, graph.name(), workspace::read);
    }

    /**
     * Makes a graph of the body: 201, or 204 when it was there.
     *
     * @param merge whether what is there stays (§5.5), or goes (§5.3)
     */
    HttpResponse<?> write(
            HttpRequest<?> request, Workspace workspace, GraphPlace graph, @Nullable InputStream body, boolean merge) {
        String base = graph.isDefault()
                ? door.iri(workspace.id(), "/data")
                : graph.name().getURI();
        return bodies.with(request, body, base, graphs -> {
            boolean isNew = workspace.write(data -> put(data, graph, graphs, merge));
            return isNew ? HttpResponse.created(new byte[0]) : HttpResponse.noContent();
        });
    }

    /** Makes a graph with a name of its own (§5.5): 201 with the name as its address, 204 for a body without statements. */
    HttpResponse<?> add(HttpRequest<?> request, Workspace workspace, @Nullable InputStream body) {
        String name = door.iri(workspace.id(), "/data/" + UUID.randomUUID());
        return bodies.with(request, body, name, graphs -> {
            boolean isNew = workspace.write(data -> put(data, GraphPlace.named(name), graphs, true));
            return isNew
                    ? HttpResponse.created(new byte[0]).header(HttpHeaders.LOCATION, name)
                    : HttpResponse.noContent();
        });
    }

    /** Takes a graph away (§5.4); of the default graph what is in it. */
    HttpResponse<?> delete(Workspace workspace, GraphPlace graph) {
        workspace.write(data -> {
            if (!graph.isIn(data)) {
                throw Refusal.unknownGraph();
            }
            empty(data, graph);
            return graph;
        });
        return HttpResponse.noContent();
    }

    /** Whether the graph is there now and was not before. */
    private static boolean put(DatasetGraph data, GraphPlace graph, List<Graph> graphs, boolean merge) {
        boolean was = graph.isIn(data);
        if (!merge) {
            empty(data, graph);
        }
        graphs.forEach(each -> each.stream().forEach(triple -> data.add(Quad.create(graph.name(), triple))));
        return !was && graph.isIn(data);
    }

    /** Collected first: what is walked through must not change. */
    private static void empty(DatasetGraph data, GraphPlace graph) {
        Iter.toList(data.find(graph.name(), Node.ANY, Node.ANY, Node.ANY)).forEach(data::delete);
    }
}
