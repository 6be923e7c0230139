package org.cancerimaging.server.store;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * One node of a graph with what is said of it, for reading.
 *
 * @param graph where it is said
 * @param node the subject
 */
public record Subject(Graph graph, Node node) {

    /** All values of the property, IRIs first, in a stable order. */
    public List<Node> all(Node property) {
        return graph.find(node, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .sorted(Comparator.comparing((Node value) -> !value.isURI()).thenComparing(value -> value.toString()))
                .toList();
    }

    /** The first value of the property. */
    public Optional<Node> one(Node property) {
        return all(property).stream().findFirst();
    }

    /** The first value of the property as a subject of its own. */
    public Optional<Subject> to(Node property) {
        return one(property).filter(value -> !value.isLiteral()).map(value -> new Subject(graph, value));
    }

    /** All literal values of the property. */
    public List<String> texts(Node property) {
        return all(property).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .toList();
    }

    /** One text of the property: English, else without language, else the first of the others. */
    public Optional<String> text(Node property) {
        return all(property).stream()
                .filter(Node::isLiteral)
                .min(Comparator.comparingInt(Subject::foreignness))
                .map(Node::getLiteralLexicalForm);
    }

    /** The first value of the property that is a whole number. */
    public OptionalLong number(Node property) {
        return all(property).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .filter(text -> text.matches("\\d{1,18}"))
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    /** The first answer that one of the properties gives. */
    public <T> Optional<T> firstOf(List<Node> properties, Function<Node, Optional<T>> question) {
        return properties.stream().map(question).flatMap(Optional::stream).findFirst();
    }

    /** Adds what is said of the node and of the blank nodes below it to another graph. */
    public void copyTo(Graph part) {
        Set<Node> seen = new HashSet<>(Set.of(node));
        Deque<Node> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (Triple triple : graph.find(open.pop(), Node.ANY, Node.ANY).toList()) {
                part.add(triple);
                if (triple.getObject().isBlank() && seen.add(triple.getObject())) {
                    open.add(triple.getObject());
                }
            }
        }
    }

    private static int foreignness(Node literal) {
        String language = literal.getLiteralLanguage();
        if (language.equals("en") || language.startsWith("en-")) {
            return 0;
        }
        return language.isEmpty() ? 1 : 2;
    }
}
