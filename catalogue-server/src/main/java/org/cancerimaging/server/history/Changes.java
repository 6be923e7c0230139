package org.cancerimaging.server.history;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.cancerimaging.server.rdf.Difference;
import org.cancerimaging.server.store.Revision;

/**
 * A difference as programs read it: statements in N-Triples. The label of a blank node is good for this document alone.
 *
 * @param from number of the earlier revision
 * @param to number of the later one
 * @param removed statements of the earlier alone
 * @param added statements of the later alone
 */
record Changes(long from, long to, List<String> removed, List<String> added) {

    static Changes of(Revision before, Revision now, Difference difference) {
        return new Changes(before.number(), now.number(), lines(difference.removed()), lines(difference.added()));
    }

    /** A line each, removed ones with a minus before them, added ones with a plus. */
    static String text(Difference difference) {
        StringBuilder text = new StringBuilder();
        lines(difference.removed())
                .forEach(line -> text.append("- ").append(line).append('\n'));
        lines(difference.added()).forEach(line -> text.append("+ ").append(line).append('\n'));
        return text.toString();
    }

    private static List<String> lines(List<Triple> triples) {
        return triples.stream().map(Difference::line).toList();
    }
}
