package org.cancerimaging.server.steward;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cancerimaging.server.access.Access;
import org.cancerimaging.server.access.Caller;
import org.cancerimaging.server.store.DescriptionGate.Edit;
import org.cancerimaging.server.store.DescriptionGate.Origin;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.State;
import org.jspecify.annotations.Nullable;

/** Puts, adds to and deletes whole graphs (SPARQL 1.1 Graph Store HTTP Protocol §5). */
@Singleton
final class GraphWrites {

    private final Access access;
    private final Scope scope;
    private final PublicGraphs graphs;
    private final GraphBodies bodies;
    private final Writes writes;

    GraphWrites(Access access, Scope scope, PublicGraphs graphs, GraphBodies bodies, Writes writes) {
        this.access = access;
        this.scope = scope;
        this.graphs = graphs;
        this.bodies = bodies;
        this.writes = writes;
    }

    /** Who writes. Refuses whoever has no key. */
    private Caller writer(HttpRequest<?> request) {
        Caller caller = access.caller(request);
        Scope.requireKey(caller);
        return caller;
    }

    /**
     * Replaces a graph by the body or makes it (§5.3), or adds the body to it (§5.5).
     *
     * @param merge whether what is there stays
     */
    HttpResponse<byte[]> write(HttpRequest<?> request, Node name, @Nullable InputStream body, boolean merge) {
        Caller caller = writer(request);
        scope.require(caller, name);
        GraphBodies.Received received = bodies.read(request, body, name);
        boolean isNew = graphs.find(name).isEmpty();
        Origin origin = new Origin(scope.agent(caller), received.hash());
        List<Revision> made = writes.edit(origin, () -> {
            Scope.Target target = scope.require(caller, name);
            Optional<Graph> current = graphs.find(name);
            Preconditions.require(request, current);
            Graph whole = copy(received.graph());
            current.filter(any -> merge).ifPresent(graph -> graph.stream().forEach(whole::add));
            return List.of(new Edit(name, target.provider(), target.base(), whole));
        });
        return Written.answer(isNew ? HttpStatus.CREATED : HttpStatus.OK, made);
    }

    /** Deletes a graph (§5.4): the record is taken back as a whole, and a tombstone remains. */
    HttpResponse<byte[]> delete(HttpRequest<?> request, Node name) {
        Caller caller = writer(request);
        List<Revision> made = writes.withdraw(() -> {
            Revision newest = scope.require(caller, name).newest();
            Preconditions.require(request, graphs.find(name));
            if (newest == null || newest.state() == State.WITHDRAWN) {
                throw Refusal.unknownGraph();
            }
            return newest;
        });
        return Written.answer(HttpStatus.OK, made);
    }

    private static Graph copy(Graph graph) {
        Graph copy = GraphFactory.createDefaultGraph();
        graph.stream().forEach(copy::add);
        return copy;
    }
}
