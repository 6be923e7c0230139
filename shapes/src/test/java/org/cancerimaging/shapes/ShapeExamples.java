package org.cancerimaging.shapes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.topbraid.shacl.vocabulary.SH;

/**
 * The examples of one class: {@code X.valid.ttl} as it stands, and one spoilt copy of it for each line of
 * {@code X.invalid.ttl}.
 */
final class ShapeExamples {

    private final String name;
    private final Graph shapes;
    private final Graph valid;
    private final Graph lines;

    ShapeExamples(Path shapeFile) throws IOException {
        name = shapeFile.getFileName().toString().replaceAll("[.].*", "");
        shapes = Turtle.read(shapeFile);
        valid = Turtle.read(shapeFile.resolveSibling(name + ".valid.ttl"));
        lines = Turtle.read(shapeFile.resolveSibling(name + ".invalid.ttl"));
    }

    Graph valid() {
        return valid;
    }

    /** The shapes of the file that look at data by themselves: with a target, or a property of such a shape. */
    Set<Node> shapes() {
        Stream<Triple> targeted = Stream.of(SH.targetClass, SH.targetObjectsOf, SH.target)
                .flatMap(target -> shapes.find(Node.ANY, target.asNode(), Node.ANY).toList().stream());
        Set<Node> roots = targeted.map(Triple::getSubject).collect(Collectors.toSet());
        Set<Node> own = roots.stream()
                .filter(root -> !shapes.contains(root, SH.property.asNode(), Node.ANY)
                        || shapes.contains(root, SH.closed.asNode(), Node.ANY))
                .collect(Collectors.toSet());
        roots.forEach(root -> own.addAll(objects(shapes, root, SH.property.asNode())));
        return own;
    }

    /** The spoilt copies that this shape must notice. */
    List<Graph> spoilt(Node shape) {
        List<Graph> all = new ArrayList<>();
        objects(lines, shape, term("missing")).forEach(yes -> all.add(replace(shape, List.of())));
        objects(lines, shape, term("each")).forEach(value -> all.add(replace(shape, List.of(value))));
        List<Node> together = objects(lines, shape, term("all"));
        if (!together.isEmpty()) {
            all.add(replace(shape, together));
        }
        objects(lines, shape, term("instead")).forEach(other -> all.add(exchange(other)));
        objects(lines, shape, term("extra")).forEach(extra -> all.add(add(extra)));
        objects(lines, shape, term("named")).forEach(other -> all.add(rename(other)));
        objects(lines, shape, term("without")).forEach(property -> all.add(remove(property)));
        objects(lines, shape, term("node")).forEach(node -> all.add(append(node)));
        return all;
    }

    private Graph replace(Node shape, List<Node> values) {
        Graph spoilt = copy();
        Node path = objects(shapes, shape, SH.path.asNode()).get(0);
        if (path.isBlank()) {
            spoilt.remove(
                    Node.ANY, objects(shapes, path, SH.inversePath.asNode()).get(0), focus());
            return spoilt;
        }
        spoilt.remove(focus(), path, Node.ANY);
        values.forEach(value -> spoilt.add(focus(), path, value));
        return spoilt;
    }

    private Graph add(Node extra) {
        Graph spoilt = copy();
        spoilt.add(
                focus(),
                objects(lines, extra, term("property")).get(0),
                objects(lines, extra, term("value")).get(0));
        return spoilt;
    }

    private Graph exchange(Node other) {
        Node property = objects(lines, other, term("property")).get(0);
        Graph spoilt = remove(property);
        spoilt.add(focus(), property, objects(lines, other, term("value")).get(0));
        return spoilt;
    }

    private Graph remove(Node property) {
        Graph spoilt = copy();
        spoilt.remove(focus(), property, Node.ANY);
        return spoilt;
    }

    private Graph rename(Node other) {
        Graph spoilt = GraphFactory.createDefaultGraph();
        valid.find()
                .forEach(triple -> spoilt.add(
                        triple.getSubject().equals(focus()) ? other : triple.getSubject(),
                        triple.getPredicate(),
                        triple.getObject()));
        return spoilt;
    }

    private Graph append(Node node) {
        Graph spoilt = copy();
        lines.find(node, Node.ANY, Node.ANY).forEach(spoilt::add);
        return spoilt;
    }

    /** The one node of the valid example that the file's shapes look at. */
    private Node focus() {
        Stream<Node> typed = targets(SH.targetClass)
                .flatMap(type -> valid.find(Node.ANY, RDF.type.asNode(), type).toList().stream())
                .map(Triple::getSubject);
        Stream<Node> linked = targets(SH.targetObjectsOf)
                .flatMap(link -> valid.find(Node.ANY, link, Node.ANY).toList().stream())
                .map(Triple::getObject);
        return Stream.concat(typed, linked)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + ".valid.ttl has no node for its shapes"));
    }

    private Stream<Node> targets(Property kind) {
        return shapes.find(Node.ANY, kind.asNode(), Node.ANY).mapWith(Triple::getObject).toList().stream();
    }

    private Graph copy() {
        Graph copy = GraphFactory.createDefaultGraph();
        valid.find().forEach(copy::add);
        return copy;
    }

    private static Node term(String name) {
        return org.apache.jena.graph.NodeFactory.createURI(ShapeTerms.NAMESPACE + "terms#" + name);
    }

    private static List<Node> objects(Graph graph, Node subject, Node predicate) {
        return graph.find(subject, predicate, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }
}
