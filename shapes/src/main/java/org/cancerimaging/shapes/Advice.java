package org.cancerimaging.shapes;

import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * How to mend a finding.
 *
 * @param allowed some of the values that the shape takes, {@value #MOST_SHOWN} at most; empty when it has no list
 * @param allowedTotal how many values the shape takes; 0 when it has no list
 * @param nearest the allowed value whose label, notation or IRI is spelt most like the found value; null when none
 *     comes close
 * @param snippet Turtle that may be copied into the record, without any value that was found; empty when none
 */
public record Advice(
        List<Node> allowed, int allowedTotal, @Nullable Node nearest, String snippet) {

    /** The most allowed values that advice lists. */
    public static final int MOST_SHOWN = 12;

    private static final Advice NONE = new Advice(List.of(), 0, null, "");

    /** Copies the list; refuses one that is longer than its total or than {@value #MOST_SHOWN}. */
    public Advice {
        allowed = List.copyOf(allowed);
        if (allowed.size() > MOST_SHOWN || allowed.size() > allowedTotal) {
            throw new IllegalArgumentException(allowed.size() + " values of " + allowedTotal + " are too many to show");
        }
    }

    /** No advice beyond the message of the finding. */
    public static Advice none() {
        return NONE;
    }
}
