package org.cancerimaging.shapes;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.topbraid.shacl.validation.ValidationEngine;

/** TopBraid alone, on one thread, over the same compiled shapes: what the quick tests are measured against. */
final class PlainValidator implements Validator {

    private final TopBraidValidator validator;

    PlainValidator(TopBraidValidator validator) {
        this.validator = validator;
    }

    @Override
    public void prepare(Profile profile) {
        validator.prepare(profile);
    }

    @Override
    public ValidationReport validate(Graph data, Profile profile) {
        return validate(data, validator.compiled(profile));
    }

    @Override
    public ValidationReport validate(Graph data, ShapeSet shapes) {
        return validate(data, shapes.compiled());
    }

    private static ValidationReport validate(Graph data, CompiledShapes shapes) {
        ValidationEngine engine = shapes.engine(shapes.dataset(data, 0));
        try {
            engine.validateAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Validation was interrupted; nothing can be said about the data", e);
        }
        List<Result> results = Result.read(engine.getValidationReport(), shapes).stream()
                .sorted(Result.ORDER)
                .toList();
        Part part = new Part(results, engine.getReport().getModel().getGraph(), new Tally(shapes.size()));
        return new ValidationReport(
                results.stream().map(Result::finding).distinct().toList(),
                List.of(),
                ReportGraph.of(List.of(part), shapes));
    }
}
