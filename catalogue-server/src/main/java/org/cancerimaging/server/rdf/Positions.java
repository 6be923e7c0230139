package org.cancerimaging.server.rdf;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * Where the statements about some nodes stand in a document. Known for the Turtle family and RDF/XML; in JSON-LD for
 * nodes with an identifier, as far as the document's own contexts leave no doubt.
 */
public final class Positions {

    /** Knows no place. */
    public static final Positions NONE = new Positions(Set.of());

    private static final int MOST = 200_000;

    private final Set<Node> wanted;
    private final Map<Triple, Position> statements = new HashMap<>();
    private final Map<Property, Position> properties = new HashMap<>();
    private final Map<Node, Position> nodes = new HashMap<>();
    private final Map<Written, Optional<Position>> texts = new HashMap<>();

    Positions(Set<Node> wanted) {
        this.wanted = wanted;
    }

    /** Keeps the first place of everything; beyond {@value #MOST} statements only that of nodes. */
    void add(Triple triple, Position position) {
        if (wanted.contains(triple.getSubject())) {
            nodes.putIfAbsent(triple.getSubject(), position);
            if (statements.size() < MOST) {
                statements.putIfAbsent(triple, position);
                properties.putIfAbsent(new Property(triple.getSubject(), triple.getPredicate()), position);
            }
        }
    }

    /** Keeps the place of a property, or of the node itself where it is null. */
    void add(Node node, @Nullable Node property, Position position) {
        if (wanted.contains(node)) {
            nodes.putIfAbsent(node, position);
            if (property != null && properties.size() < MOST) {
                properties.putIfAbsent(new Property(node, property), position);
            }
        }
    }

    /** Keeps the place of a value as it is written; where two values are written alike, of neither. */
    void add(Node node, Node property, String text, Position position) {
        if (wanted.contains(node) && texts.size() < MOST) {
            texts.merge(new Written(node, property, text), Optional.of(position), (one, other) -> Optional.empty());
        }
    }

    /**
     * The place of a statement; else that of the first with this property; else where the node is first described.
     *
     * @param path IRI of the property; null when it is about the node itself
     * @param value null when a value is missing
     */
    public Optional<Position> of(Node focus, @Nullable String path, @Nullable Node value) {
        Position exact = path == null || value == null ? null : statements.get(triple(focus, path, value));
        Position property = path == null ? null : properties.get(new Property(focus, iri(path)));
        return Optional.ofNullable(exact)
                .or(() -> written(focus, path, value))
                .or(() -> Optional.ofNullable(property))
                .or(() -> Optional.ofNullable(nodes.get(focus)));
    }

    private Optional<Position> written(Node focus, @Nullable String path, @Nullable Node value) {
        if (texts.isEmpty() || path == null || value == null || value.isBlank()) {
            return Optional.empty();
        }
        String text = value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
        return texts.getOrDefault(new Written(focus, iri(path), text), Optional.empty());
    }

    private static Triple triple(Node focus, String path, Node value) {
        return Triple.create(focus, iri(path), value);
    }

    private static Node iri(String path) {
        return NodeFactory.createURI(path);
    }

    private record Property(Node node, Node name) {}

    private record Written(Node node, Node property, String text) {}
}
