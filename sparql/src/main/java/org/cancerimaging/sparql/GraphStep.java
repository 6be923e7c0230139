package org.cancerimaging.sparql;

import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.modify.request.Target;
import org.apache.jena.sparql.modify.request.UpdateAdd;
import org.apache.jena.sparql.modify.request.UpdateBinaryOp;
import org.apache.jena.sparql.modify.request.UpdateCopy;
import org.apache.jena.sparql.modify.request.UpdateCreate;
import org.apache.jena.sparql.modify.request.UpdateDropClear;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.update.Update;
import org.cancerimaging.sparql.UpdateRefusal.Reason;

/**
 * An operation on whole graphs (SPARQL 1.1 Update §3.2). A graph is there when it has a statement: empty ones are not
 * recorded, so CREATE makes none, and DROP and CLEAR do the same and find nothing missing.
 *
 * @param work what is done
 */
record GraphStep(Consumer<UpdateRun> work) implements UpdateOperation {

    /** Names that the engine has for graphs of its own making. */
    private static final String RESERVED = "urn:x-arq:";

    /**
     * The step of an operation.
     *
     * @throws UpdateRefusal for LOAD; with SILENT it does nothing, as when nothing can be read
     */
    static GraphStep of(Update operation) {
        if (operation instanceof UpdateDropClear drop) {
            return clear(drop.getTarget());
        }
        if (operation instanceof UpdateCreate create) {
            return create(create);
        }
        if (operation instanceof UpdateBinaryOp transfer) {
            return transfer(transfer);
        }
        if (operation instanceof UpdateLoad load && load.getSilent()) {
            return new GraphStep(run -> {});
        }
        throw new UpdateRefusal(
                Reason.OPERATION,
                "LOAD fetches nothing here. Send the graph itself, with PUT or POST to the graph store.");
    }

    /** Whether a node can name a graph to write; the default graph has a node, too. */
    static boolean isGraph(Node node) {
        return Quad.isDefaultGraph(node) || (node.isURI() && !node.getURI().startsWith(RESERVED));
    }

    /**
     * Refuses names of graphs that the engine makes itself; a variable may stand for any.
     *
     * @throws UpdateRefusal with UNNAMED_GRAPH
     */
    static void requireUsable(Node graph) {
        if (!graph.isVariable() && !isGraph(graph)) {
            throw new UpdateRefusal(
                    Reason.UNNAMED_GRAPH,
                    "Names of graphs that begin with " + RESERVED + " are taken. Choose another.");
        }
    }

    @Override
    public void on(UpdateRun run) {
        work.accept(run);
    }

    /** Nothing is chosen by an operation on whole graphs (SPARQL 1.1 Protocol §2.2.3). */
    @Override
    public GraphStep using(GraphChoice graphs) {
        return this;
    }

    private static GraphStep clear(Target target) {
        if (target.isAll()) {
            return new GraphStep(run -> run.data().clear());
        }
        if (target.isAllNamed()) {
            return new GraphStep(run -> names(run.data()).forEach(name -> empty(run, name)));
        }
        Node graph = node(target);
        return new GraphStep(run -> empty(run, graph));
    }

    private static GraphStep create(UpdateCreate operation) {
        requireUsable(operation.getGraph());
        return new GraphStep(run -> {
            if (!operation.isSilent() && run.data().containsGraph(operation.getGraph())) {
                throw new UpdateRefusal(
                        Reason.GRAPH_EXISTS,
                        "A graph that CREATE should make is there already. Leave it out, or add SILENT.");
            }
        });
    }

    private static GraphStep transfer(UpdateBinaryOp operation) {
        Node from = node(operation.getSrc());
        Node to = node(operation.getDest());
        boolean adds = operation instanceof UpdateAdd;
        boolean keeps = adds || operation instanceof UpdateCopy;
        return new GraphStep(run -> {
            if (isThere(run.data(), from, operation.isSilent()) && !from.equals(to)) {
                transfer(run, from, to, adds);
                if (!keeps) {
                    empty(run, from);
                }
            }
        });
    }

    private static void transfer(UpdateRun run, Node from, Node to, boolean adds) {
        if (!adds) {
            empty(run, to);
        }
        quads(run.data(), from).forEach(quad -> run.add(Quad.create(to, quad.asTriple())));
    }

    private static boolean isThere(DatasetGraph data, Node graph, boolean silent) {
        boolean there = Quad.isDefaultGraph(graph) || data.containsGraph(graph);
        if (!there && !silent) {
            throw new UpdateRefusal(
                    Reason.NO_GRAPH, "A graph that should be copied, moved or added is not there. Check its name.");
        }
        return there;
    }

    private static void empty(UpdateRun run, Node graph) {
        quads(run.data(), graph).forEach(run::delete);
    }

    /** Collected first: what is walked through must not change. */
    private static List<Quad> quads(DatasetGraph data, Node graph) {
        return Iter.toList(data.find(graph, Node.ANY, Node.ANY, Node.ANY));
    }

    private static List<Node> names(DatasetGraph data) {
        return Iter.toList(data.listGraphNodes());
    }

    private static Node node(Target target) {
        Node graph = target.isDefault() ? Quad.defaultGraphIRI : target.getGraph();
        requireUsable(graph);
        return Quad.isDefaultGraph(graph) ? Quad.defaultGraphNodeGenerated : graph;
    }
}
