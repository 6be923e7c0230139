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
 * Where the statements about some nodes stand in a document. Known for the Turtle family and RDF/XML; JSON-LD is read
 * as a whole, so nothing is known there.
 */
public final class Positions {

    /** Knows no place. */
    public static final Positions NONE = new Positions(Set.of());

    private static final int MOST = 200_000;

    private final Set<Node> wanted;
    private final Map<Triple, Position> statements = new HashMap<>();
    private final Map<Property, Position> properties = new HashMap<>();
    private final Map<Node, Position> nodes = new HashMap<>();

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
                .or(() -> Optional.ofNullable(property))
                .or(() -> Optional.ofNullable(nodes.get(focus)));
    }

    private static Triple triple(Node focus, String path, Node value) {
        return Triple.create(focus, iri(path), value);
    }

    private static Node iri(String path) {
        return NodeFactory.createURI(path);
    }

    private record Property(Node node, Node name) {}
}
