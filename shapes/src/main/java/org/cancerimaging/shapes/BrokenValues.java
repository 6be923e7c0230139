package org.cancerimaging.shapes;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.topbraid.shacl.vocabulary.SH;

/** Regular expressions, lists and numbers that cannot be used. */
final class BrokenValues {

    private static final List<Node> IRIS =
            List.of(SH.datatype.asNode(), SH.class_.asNode(), SH.nodeKind.asNode(), SH.targetClass.asNode());

    private BrokenValues() {}

    static void repair(ShapeGraph shapes) {
        shapes.with(SH.pattern.asNode()).stream()
                .filter(triple -> !compiles(triple.getObject()))
                .forEach(triple -> shapes.remove(
                        triple,
                        "SHAPES-0006",
                        "sh:pattern is not a regular expression (XPath fn:matches); the constraint is left out. "
                                + "Correct it."));
        Stream.concat(ShapeTriples.LISTS.stream(), ShapeTriples.TO_SHAPES.stream())
                .flatMap(property -> shapes.with(property).stream())
                .filter(triple -> shapes.list(triple.getObject()).isEmpty())
                .forEach(triple -> drop(shapes, triple, "SHAPES-0008", "a well-formed list, ( ... ) in Turtle"));
        ShapeTriples.NUMBERS.stream()
                .flatMap(property -> shapes.with(property).stream())
                .filter(triple -> !isNumber(triple.getObject()))
                .forEach(triple -> drop(shapes, triple, "SHAPES-0010", "a whole number from 0, such as 1"));
        IRIS.stream()
                .flatMap(property -> shapes.with(property).stream())
                .filter(triple ->
                        !triple.getObject().isURI() && !triple.getObject().isBlank())
                .forEach(triple -> drop(shapes, triple, "SHAPES-0010", "an IRI, not text"));
    }

    private static void drop(ShapeGraph shapes, Triple triple, String code, String wanted) {
        shapes.remove(
                triple,
                code,
                "The value of sh:" + triple.getPredicate().getLocalName()
                        + " cannot be used; the statement is left out. Write " + wanted + ".");
    }

    private static boolean compiles(Node pattern) {
        try {
            return pattern.isLiteral() && Pattern.compile(pattern.getLiteralLexicalForm()) != null;
        } catch (PatternSyntaxException broken) {
            return false;
        }
    }

    private static boolean isNumber(Node number) {
        return number.isLiteral()
                && number.getLiteralLexicalForm().matches("[+]?[0-9]{1,9}")
                && number.getLiteralValue() instanceof Number;
    }
}
