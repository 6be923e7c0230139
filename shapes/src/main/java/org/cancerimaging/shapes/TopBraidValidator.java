package org.cancerimaging.shapes;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.shared.JenaException;
import org.cancerimaging.ontology.Ontology;
import org.topbraid.shacl.validation.SHACLException;

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

    private final Ontology ontology;
    private final Map<Profile, CompiledShapes> profiles;

    TopBraidValidator(Ontology ontology) {
        this.ontology = ontology;
        Map<Profile, CompiledShapes> compiled = new EnumMap<>(Profile.class);
        for (Profile profile : Profile.values()) {
            Graph shapes = ShapeFiles.complete(profile, ontology);
            compiled.put(profile, new CompiledShapes(profile.id(), shapes, profile.showsValues()));
        }
        this.profiles = Collections.unmodifiableMap(compiled);
    }

    @Override
    public ValidationReport validate(Graph data, Profile profile) {
        return new ValidationRun(compiled(profile), ontology, PROFILE_SECONDS).of(data);
    }

    @Override
    public ValidationReport validate(Graph data, ShapeSet shapes) {
        try {
            return new ValidationRun(shapes.compiled(), ontology, GIVEN_SECONDS).of(data);
        } catch (QueryCancelledException late) {
            throw Faults.tooSlow(GIVEN_SECONDS);
        } catch (JenaException | SHACLException | IllegalArgumentException broken) {
            throw Faults.notRunnable("TopBraid failed at a constraint.");
        }
    }

    CompiledShapes compiled(Profile profile) {
        CompiledShapes compiled = profiles.get(profile);
        if (compiled == null) {
            throw new IllegalStateException("No shapes for the profile " + profile);
        }
        return compiled;
    }
}
