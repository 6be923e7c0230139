package org.cancerimaging.server.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;

/**
 * One thing that a profile asks for.
 *
 * @param name the last part of the shape's IRI
 * @param path short name of the property; empty where the rule is about the thing as a whole
 * @param severity Violation, Warning or Info
 * @param message what is asked for, in words
 * @param section IRI of the section that demands it; empty where none is named
 */
record ShapeRule(String name, String path, String severity, String message, String section) {

    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final Map<String, Integer> ORDER = Map.of("Violation", 0, "Warning", 1, "Info", 2);

    /** The rules of a node shape: its own and those of its properties, the strictest first. */
    static List<ShapeRule> of(Graph shapes, Node shape) {
        return Stream.concat(
                        Stream.of(shape),
                        Stream.of("property", "sparql", "node", "and").flatMap(link -> values(shapes, shape, link)))
                .filter(part -> shapes.contains(part, sh("message"), Node.ANY))
                .map(part -> rule(shapes, part))
                .sorted((one, other) -> one.rank() - other.rank())
                .toList();
    }

    /** The shapes of the graph with a target, in order of name. */
    static List<Node> shapes(Graph shapes) {
        return Stream.of("targetClass", "targetSubjectsOf", "targetObjectsOf", "target", "targetNode")
                .flatMap(target -> shapes.find(Node.ANY, sh(target), Node.ANY).toList().stream())
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .distinct()
                .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
                .toList();
    }

    private static ShapeRule rule(Graph shapes, Node part) {
        return new ShapeRule(
                part.isURI() ? part.getURI().replaceAll(".*[#/]", "") : "",
                value(shapes, part, "path")
                        .filter(Node::isURI)
                        .map(path -> Addresses.shortName(path.getURI()))
                        .orElse(""),
                value(shapes, part, "severity")
                        .map(node -> node.getURI().substring(SH.length()))
                        .orElse("Violation"),
                value(shapes, part, "message").map(Node::getLiteralLexicalForm).orElse(""),
                shapes.find(part, RDFS.seeAlso.asNode(), Node.ANY)
                        .mapWith(Triple::getObject)
                        .filterKeep(Node::isURI)
                        .mapWith(Node::getURI)
                        .nextOptional()
                        .orElse(""));
    }

    private int rank() {
        return ORDER.getOrDefault(severity, 0);
    }

    /** The first value. */
    static Optional<Node> value(Graph shapes, Node shape, String property) {
        return values(shapes, shape, property).findFirst();
    }

    private static Stream<Node> values(Graph shapes, Node shape, String property) {
        return shapes.find(shape, sh(property), Node.ANY).mapWith(Triple::getObject).toList().stream();
    }

    private static Node sh(String name) {
        return NodeFactory.createURI(SH + name);
    }
}
