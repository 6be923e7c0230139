package org.cancerimaging.server.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * Makes the stores again what the change log says, from the history: a description that differs is put back, a withdrawn
 * record that is public is taken back. Each repair is a revision like any other. Graphs of nobody and what the
 * restricted store held cannot be had from anywhere and stay as they are.
 */
public final class StoreRepair {

    private final Catalogue catalogue;
    private final Map<Node, List<Revision>> records;

    private StoreRepair(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.records = catalogue.changes(0).stream().collect(Collectors.groupingBy(Revision::dataset));
    }

    /**
     * Repairs what can be repaired, all of it or nothing.
     *
     * @param deviations of {@link StoreCheck}
     * @return the revisions that were made
     * @throws StoreUnavailable when a database cannot be written
     */
    public static List<Revision> of(Catalogue catalogue, List<StoreCheck.Deviation> deviations) {
        StoreRepair repair = new StoreRepair(catalogue);
        List<Change> changes = new ArrayList<>();
        deviations.stream()
                .filter(deviation -> repair.records.containsKey(deviation.graph()))
                .map(repair::change)
                .flatMap(Optional::stream)
                .forEach(changes::add);
        return catalogue.commit("repair-" + catalogue.revision(), changes);
    }

    private Optional<Change> change(StoreCheck.Deviation deviation) {
        List<Revision> revisions = Objects.requireNonNull(records.get(deviation.graph()));
        Revision newest = revisions.get(revisions.size() - 1);
        return switch (deviation.code()) {
            case "CHECK-0001" -> newest.state() == State.PUBLISHED ? putBack(newest, revisions) : Optional.empty();
            case "CHECK-0002" -> Optional.of(Withdrawal.of(newest));
            default -> Optional.empty();
        };
    }

    /** Only what has the hash that the log tells is put back. */
    private Optional<Change> putBack(Revision newest, List<Revision> revisions) {
        return PastGraphs.of(catalogue.history(), newest, published(revisions))
                .filter(graphs -> CanonicalHash.of(graphs.getOrDefault(newest.dataset(), Graph.emptyGraph))
                        .equals(newest.hash()))
                .map(graphs -> Return.of(newest, graphs));
    }

    private static List<Revision> published(List<Revision> revisions) {
        return revisions.stream()
                .filter(revision -> revision.state() == State.PUBLISHED)
                .toList();
    }
}
