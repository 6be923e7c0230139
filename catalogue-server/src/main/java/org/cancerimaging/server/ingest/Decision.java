package org.cancerimaging.server.ingest;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cancerimaging.server.store.Change;
import org.cancerimaging.server.store.GraphNames;
import org.cancerimaging.server.store.State;

/**
 * What becomes of one record: published with its report, or held back with it.
 *
 * <p>A layer that the body has nothing of stays as it was. Of a held record the cases are not kept at all: what failed
 * the outbound shapes may name a person, and the holder still has them.
 *
 * @param id the record's id
 * @param parts what was submitted
 * @param received the public parts under the sender's names
 * @param verdict what gate and shapes say
 */
record Decision(String id, RecordParts parts, Received received, Verdict verdict) {

    State state() {
        return verdict.passes() ? State.PUBLISHED : State.HELD;
    }

    /**
     * The change to commit.
     *
     * @param provider id of the provider
     * @param provenance PROV-O of submission and source
     * @param quality measurements, those of earlier revisions included; they go with the report
     * @param before what lies in the stores
     */
    Change change(String provider, Graph provenance, Graph quality, PublishedRecord before) {
        Map<Node, Graph> open = new HashMap<>();
        Map<Node, Graph> restricted = new HashMap<>();
        if (verdict.passes()) {
            publish(open, restricted, provenance, quality);
            keepReceived(restricted, before);
            hold(restricted, Graph.emptyGraph, Graph.emptyGraph, before.isHeld());
        } else {
            hold(restricted, union(parts.description(), parts.aggregates(), provenance), report(), true);
        }
        return new Change(id, parts.dataset(), provider, state(), open, restricted);
    }

    private void keepReceived(Map<Node, Graph> restricted, PublishedRecord before) {
        // An empty graph removes what an earlier version left; where there was none, the store is left alone.
        if (!received.graph().isEmpty() || before.hasReceived(parts.dataset())) {
            restricted.put(GraphNames.received(parts.dataset()), received.graph());
        }
    }

    private void publish(Map<Node, Graph> open, Map<Node, Graph> restricted, Graph provenance, Graph quality) {
        Node dataset = parts.dataset();
        open.put(GraphNames.description(dataset), parts.description());
        open.put(GraphNames.provenance(dataset), provenance);
        open.put(GraphNames.report(dataset), union(verdict.openReport(), quality));
        if (!parts.aggregates().isEmpty()) {
            open.put(GraphNames.aggregates(dataset), parts.aggregates());
        }
        if (!parts.cases().isEmpty()) {
            restricted.put(GraphNames.cases(dataset), parts.cases());
        }
    }

    private void hold(Map<Node, Graph> restricted, Graph held, Graph report, boolean needed) {
        if (needed) {
            restricted.put(GraphNames.held(parts.dataset()), held);
            restricted.put(GraphNames.heldReport(parts.dataset()), report);
        }
    }

    private Graph report() {
        return union(verdict.openReport(), verdict.casesReport());
    }

    private static Graph union(Graph... graphs) {
        Graph union = GraphFactory.createDefaultGraph();
        for (Graph graph : graphs) {
            graph.stream().forEach(union::add);
        }
        return union;
    }

    /** Layer P is in here. */
    @Override
    public String toString() {
        return "Decision[" + id + ", " + state() + "]";
    }
}
