package org.cancerimaging.shapes;

import org.apache.jena.graph.Graph;
import org.cancerimaging.ontology.Ontology;

/** Checks a graph against a profile. Thread-safe; the shapes of a profile are compiled once, at its first use. */
public interface Validator {

    /**
     * Validates a graph. Code lists are known to the shapes, so a correct authority IRI is never a violation;
     * nothing is fetched from anywhere, also not what the data or a shape imports.
     *
     * @param data the graph to check; not changed
     * @param profile the shapes to check it against
     */
    ValidationReport validate(Graph data, Profile profile);

    /**
     * Validates a graph against shapes that do not come with this program.
     *
     * @param data the graph to check; not changed
     * @param shapes the shapes to check it against
     * @throws ShapesException when the shapes take too long or ask for what is not allowed
     */
    ValidationReport validate(Graph data, ShapeSet shapes);

    /** Compiles the shapes of a profile ahead of its first use, so that the first caller need not wait for it. */
    void prepare(Profile profile);

    /** A validator for all profiles; make one and share it. */
    static Validator create() {
        return new TopBraidValidator(Ontology.load());
    }

    /**
     * TopBraid alone on one thread, without advice and checks: the yardstick for speed and for sameness of findings.
     */
    static Validator plain() {
        return new PlainValidator(new TopBraidValidator(Ontology.load()));
    }
}
