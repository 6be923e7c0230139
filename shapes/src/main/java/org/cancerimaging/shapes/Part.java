package org.cancerimaging.shapes;

import java.util.List;
import org.apache.jena.graph.Graph;

/**
 * What one portion of a validation gave.
 *
 * @param results what TopBraid reported
 * @param report its report graph
 * @param tally to how many nodes each shape was applied
 */
record Part(List<Result> results, Graph report, Tally tally) {

    static Part good(Tally tally) {
        return new Part(List.of(), Graph.emptyGraph, tally);
    }
}
