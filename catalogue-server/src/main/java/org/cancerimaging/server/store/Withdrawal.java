package org.cancerimaging.server.store;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Takes a record back: every graph of it goes, layer P and what is held included; a tombstone remains. */
public final class Withdrawal {

    private Withdrawal() {}

    /** The change that withdraws the record whose newest revision this is. */
    public static Change of(Revision newest) {
        Node dataset = newest.dataset();
        Map<Node, Graph> open = emptied(List.of(
                GraphNames.description(dataset),
                GraphNames.aggregates(dataset),
                GraphNames.provenance(dataset),
                GraphNames.report(dataset)));
        Map<Node, Graph> restricted = emptied(List.of(
                GraphNames.cases(dataset),
                GraphNames.held(dataset),
                GraphNames.heldReport(dataset),
                GraphNames.received(dataset)));
        return new Change(newest.id(), dataset, newest.provider(), State.WITHDRAWN, open, restricted);
    }

    /** Under which the log keeps it. */
    public static String submission(Revision newest) {
        return "withdrawal-" + newest.number();
    }

    private static Map<Node, Graph> emptied(List<Node> names) {
        return names.stream().collect(Collectors.toMap(Function.identity(), name -> Graph.emptyGraph));
    }
}
