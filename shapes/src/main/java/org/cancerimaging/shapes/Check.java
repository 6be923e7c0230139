package org.cancerimaging.shapes;

import org.jspecify.annotations.Nullable;

/**
 * One check of a profile on the data: what a shape asks for, and how many nodes stood up to it.
 *
 * @param shape IRI of the shape
 * @param message what it asks for
 * @param path the property; null when the check is about the node itself
 * @param severity how grave a failure is
 * @param section link to the section of the specification; empty when none
 * @param focusNodes how many nodes it was applied to, 0 or more
 * @param failed how many of these failed, at most {@code focusNodes}
 */
public record Check(
        String shape,
        String message,
        @Nullable String path,
        Severity severity,
        String section,
        long focusNodes,
        long failed) {

    /** Refuses negative numbers and more failures than nodes. */
    public Check {
        if (failed < 0 || failed > focusNodes) {
            throw new IllegalArgumentException(failed + " of " + focusNodes + " nodes cannot have failed");
        }
    }

    /** Whether the data has a node that the check looks at; one that looks at nothing does not count. */
    public boolean applies() {
        return focusNodes > 0;
    }

    /** Whether it looked at nodes and all of them are right. */
    public boolean passed() {
        return applies() && failed == 0;
    }
}
