package org.cancerimaging.shapes;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.cancerimaging.ontology.Ontology;
import org.jspecify.annotations.Nullable;

/** Adds advice to the findings of one validation. Remembers what it found out, as the same mistakes come many times. */
final class Advisor {

    private final CompiledShapes shapes;
    private final Ontology ontology;
    private final Map<Node, Choices> choices = new HashMap<>();
    private final Map<Question, Optional<Node>> answers = new HashMap<>();

    Advisor(CompiledShapes shapes, Ontology ontology) {
        this.shapes = shapes;
        this.ontology = ontology;
    }

    Finding advised(Result result) {
        Choices allowed = choices.computeIfAbsent(result.shape(), shape -> Choices.of(shape, shapes, ontology));
        @Nullable Node nearest = nearest(result, allowed);
        Finding finding = result.finding();
        Advice advice = new Advice(
                allowed.shown(), allowed.total(), nearest, Snippet.of(result, shapes.source(), allowed, nearest));
        return new Finding(
                finding.severity(),
                finding.focus(),
                finding.path(),
                finding.value(),
                finding.message(),
                finding.shape(),
                finding.section(),
                advice);
    }

    /** None where values are kept back: what is near to a value tells something about it. */
    private @Nullable Node nearest(Result result, Choices allowed) {
        if (result.value() == null || !shapes.showsValues() || allowed.total() == 0) {
            return null;
        }
        Node value = Objects.requireNonNull(result.value());
        return answers.computeIfAbsent(new Question(result.shape(), value), asked -> allowed.nearest(value))
                .orElse(null);
    }

    private record Question(Node shape, Node value) {}
}
