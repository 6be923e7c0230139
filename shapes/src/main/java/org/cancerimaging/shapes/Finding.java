package org.cancerimaging.shapes;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * One result of a validation, in words that a data provider understands.
 *
 * @param severity how grave
 * @param focus the node that was checked
 * @param path IRI of the property; null when the finding is about the node itself
 * @param value the value that was found; null when one is missing
 * @param message property, expectation and fix
 * @param shape IRI of the shape that found it
 * @param section link to the section of the specification that asks for it; empty when none
 * @param advice how to mend it
 */
public record Finding(
        Severity severity,
        Node focus,
        @Nullable String path,
        @Nullable Node value,
        String message,
        String shape,
        String section,
        Advice advice) {

    /** A finding whose message says all there is to say. */
    public Finding(
            Severity severity,
            Node focus,
            @Nullable String path,
            @Nullable Node value,
            String message,
            String shape,
            String section) {
        this(severity, focus, path, value, message, shape, section, Advice.none());
    }

    /** Leaves the value out: it may be what a report is about to keep back. */
    @Override
    public String toString() {
        return "Finding[" + severity + " " + shape + " on " + focus + "]";
    }
}
