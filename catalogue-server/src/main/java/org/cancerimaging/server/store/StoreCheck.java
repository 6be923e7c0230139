package org.cancerimaging.server.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** Compares what the stores hold with what the change log says they hold. */
public final class StoreCheck {

    private static final String OWN = "urn:cimo:";

    private final Snapshot snapshot;
    private final List<Deviation> deviations = new ArrayList<>();
    private final Set<Node> known = new HashSet<>();

    private StoreCheck(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * Something that is not as the log says.
     *
     * @param code CHECK-0001 a description is not the one of its revision, CHECK-0002 a withdrawn record is
     *     public, CHECK-0003 a graph of no record, CHECK-0004 the history holds something else than the revision was
     * @param graph its name
     */
    public record Deviation(String code, Node graph) {}

    /** All deviations; none in a sound catalogue. Takes time and memory by the size of the largest record. */
    public static List<Deviation> of(Catalogue catalogue) {
        Map<String, Revision> newest = new HashMap<>();
        return catalogue.snapshot(snapshot -> {
            catalogue.changes(0).stream()
                    .filter(revision -> revision.number() <= snapshot.revision())
                    .forEach(revision -> newest.put(revision.id(), revision));
            StoreCheck check = new StoreCheck(snapshot);
            catalogue.changes(0).forEach(revision -> check.past(revision, catalogue.history()));
            return check.run(newest);
        });
    }

    private void past(Revision revision, History history) {
        try {
            Graph kept = history.of(revision.number())
                    .map(graphs -> graphs.get(revision.dataset()))
                    .orElse(null);
            if (kept != null && !CanonicalHash.of(kept).equals(revision.hash())) {
                deviations.add(new Deviation("CHECK-0004", revision.dataset()));
            }
        } catch (StoreUnavailable damaged) {
            deviations.add(new Deviation("CHECK-0004", revision.dataset()));
        }
    }

    private List<Deviation> run(Map<String, Revision> newest) {
        newest.values().forEach(this::check);
        foreign(snapshot.published());
        foreign(snapshot.restricted());
        return deviations;
    }

    private void check(Revision revision) {
        Node dataset = revision.dataset();
        known.add(dataset);
        GraphNames.SUFFIXES.forEach(suffix -> known.add(GraphNames.named(dataset, suffix)));
        switch (revision.state()) {
            case PUBLISHED -> compare(snapshot.published(), GraphNames.description(dataset), revision);
            case HELD -> compare(snapshot.restricted(), GraphNames.held(dataset), revision);
            case WITHDRAWN -> {
                if (snapshot.published().containsGraph(dataset)) {
                    deviations.add(new Deviation("CHECK-0002", dataset));
                }
            }
        }
    }

    private void compare(DatasetGraph store, Node graph, Revision revision) {
        if (!CanonicalHash.of(store.getGraph(graph)).equals(revision.hash())) {
            deviations.add(new Deviation("CHECK-0001", graph));
        }
    }

    private void foreign(DatasetGraph store) {
        store.listGraphNodes().forEachRemaining(graph -> {
            if (!known.contains(graph) && !graph.toString().startsWith(OWN)) {
                deviations.add(new Deviation("CHECK-0003", graph));
            }
        });
    }
}
