package org.cancerimaging.shapes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;
import org.topbraid.shacl.engine.Constraint;
import org.topbraid.shacl.engine.Shape;
import org.topbraid.shacl.vocabulary.SH;

/** Puts what a shape asks for in words: its message, else its description or name, else its constraints. */
final class Wording {

    private static final List<Node> TEXTS =
            List.of(SH.message.asNode(), SH.description.asNode(), SH.name.asNode(), RDFS.comment.asNode());

    private Wording() {}

    static String of(Shape shape, Graph shapes) {
        Node node = shape.getShapeResource().asNode();
        return TEXTS.stream()
                .flatMap(text -> text(shapes, node, text).stream())
                .findFirst()
                .orElseGet(() -> constraints(shape));
    }

    private static Optional<String> text(Graph shapes, Node shape, Node property) {
        return shapes
                .find(shape, property, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isLiteral)
                .toList()
                .stream()
                .min(Comparator.comparing(Wording::foreign).thenComparing(Node::getLiteralLexicalForm))
                .map(Node::getLiteralLexicalForm);
    }

    private static boolean foreign(Node text) {
        return !text.getLiteralLanguage().isEmpty()
                && !text.getLiteralLanguage().startsWith("en");
    }

    private static String constraints(Shape shape) {
        @Nullable String path = Result.path(shape.getPath());
        List<String> words = new ArrayList<>();
        for (Constraint constraint : shape.getConstraints()) {
            if (!SH.PropertyConstraintComponent.equals(constraint.getComponent())) {
                words.add(words(constraint));
            }
        }
        words.sort(null);
        return (path == null ? "The node" : "Values of " + path) + ": " + String.join(", ", words) + ".";
    }

    private static String words(Constraint constraint) {
        String name = constraint.getComponent().getLocalName();
        String plain = (name == null ? "constraint" : name).replace("ConstraintComponent", "");
        @Nullable RDFNode value = constraint.getParameterValue();
        return value == null || value.isAnon() ? plain : plain + " " + value;
    }
}
