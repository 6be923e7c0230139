package org.cancerimaging.shapes;

import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryCancelledException;
import org.cancerimaging.ontology.Ontology;

/**
 * Runs the shapes over a graph: quick tests first, TopBraid SHACL where these leave doubts. The compiled shapes are
 * shared by all runs.
 *
 * @see <a href="https://www.w3.org/TR/shacl/">Shapes Constraint Language</a>
 */
final class TopBraidValidator implements Validator {

    /** Our own shapes are known to end; this only keeps a fault of theirs from holding a thread for ever. */
    private static final long PROFILE_SECONDS = 3_600;

    private static final long GIVEN_SECONDS = 60;

    /** What an orderly end may take beyond that. */
    private static final long GRACE_MILLIS = 2_000;

    private final Ontology ontology;
    private final long givenSeconds;

    TopBraidValidator(Ontology ontology) {
        this(ontology, GIVEN_SECONDS);
    }

    /** With another time limit for the shapes of others. */
    TopBraidValidator(Ontology ontology, long givenSeconds) {
        this.givenSeconds = givenSeconds;
        this.ontology = ontology;
    }

    @Override
    public void prepare(Profile profile) {
        compiled(profile);
    }

    @Override
    public ValidationReport validate(Graph data, Profile profile) {
        return new ValidationRun(compiled(profile), ontology, new Deadline(PROFILE_SECONDS)).of(data);
    }

    @Override
    public ValidationReport validate(Graph data, ShapeSet shapes) {
        if (!ValidationRun.takesThreads(data)) {
            return run(data, shapes);
        }
        return HardEnd.of(() -> run(data, shapes), givenSeconds * 1_000 + GRACE_MILLIS, Faults.tooSlow(givenSeconds));
    }

    private ValidationReport run(Graph data, ShapeSet shapes) {
        try {
            return new ValidationRun(shapes.compiled(), ontology, new Deadline(givenSeconds)).of(data);
        } catch (QueryCancelledException late) {
            throw Faults.tooSlow(givenSeconds);
        } catch (ShapesException known) {
            throw known;
        } catch (RuntimeException broken) {
            // TopBraid has many ways to fail at broken shapes, a NullPointerException among them.
            throw Faults.notRunnable("TopBraid failed at a constraint.");
        }
    }

    CompiledShapes compiled(Profile profile) {
        return CompiledProfiles.of(profile);
    }
}
