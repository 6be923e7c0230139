package org.cancerimaging.shapes;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.cancerimaging.ontology.Ontology;
import org.topbraid.shacl.validation.ValidationEngine;

/**
 * Runs TopBraid SHACL over a graph. One engine per run; the compiled shapes are shared.
 *
 * @see <a href="https://www.w3.org/TR/shacl/">Shapes Constraint Language</a>
 */
final class TopBraidValidator implements Validator {

    private final Map<Profile, CompiledShapes> profiles;

    TopBraidValidator(Ontology ontology) {
        Map<Profile, CompiledShapes> compiled = new EnumMap<>(Profile.class);
        for (Profile profile : Profile.values()) {
            Graph shapes = ShapeFiles.read(profile);
            CodeListExpansion.expand(shapes, ontology);
            FormExpansion.expand(shapes);
            compiled.put(profile, new CompiledShapes(profile.id(), shapes, profile.showsValues()));
        }
        this.profiles = Collections.unmodifiableMap(compiled);
    }

    @Override
    public ValidationReport validate(Graph data, Profile profile) {
        return validate(data, compiled(profile));
    }

    @Override
    public ValidationReport validate(Graph data, ShapeSet shapes) {
        return validate(data, shapes.compiled());
    }

    private static ValidationReport validate(Graph data, CompiledShapes compiled) {
        ValidationEngine engine = compiled.engine(data);
        try {
            engine.validateAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Validation was interrupted; nothing can be said about the data", e);
        }
        List<Result> results = Result.read(engine.getValidationReport(), compiled);
        return new ValidationReport(
                results.stream().map(Result::finding).distinct().toList(), List.of(), ReportGraph.of(results));
    }

    private CompiledShapes compiled(Profile profile) {
        CompiledShapes compiled = profiles.get(profile);
        if (compiled == null) {
            throw new IllegalStateException("No shapes for the profile " + profile);
        }
        return compiled;
    }
}
