package org.cancerimaging.shapes;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.topbraid.shacl.engine.Shape;

/**
 * Tells quickly that the query of a target selects nothing; where it cannot tell, the query is asked.
 *
 * <p>Which classes are harmless, it learns from the query itself: each is tried once, alone in a graph of one statement.
 * So the classes stand in the shape file only. Thread-safe.
 */
final class Foretelling {

    private static final int MOST_KEPT = 10_000;
    private static final Node PROBE = NodeFactory.createURI(ShapeTerms.NAMESPACE + "terms#probe");

    private final Shape shape;
    private final CompiledShapes shapes;
    private final boolean unlinked;
    private final Map<Node, Boolean> harmless = new ConcurrentHashMap<>();

    private Foretelling(Shape shape, CompiledShapes shapes, boolean unlinked) {
        this.shape = shape;
        this.shapes = shapes;
        this.unlinked = unlinked;
    }

    /** Null where the shape does not say that this can be done. */
    static @Nullable Foretelling of(Shape shape, CompiledShapes shapes) {
        return shapes.source()
                .find(shape.getShapeResource().asNode(), ShapeTerms.FORETOLD, Node.ANY)
                .mapWith(said -> said.getObject().getLiteralLexicalForm())
                .nextOptional()
                .map(kind -> new Foretelling(shape, shapes, kind.equals("unlinked")))
                .orElse(null);
    }

    boolean selectsNothing(Graph data) {
        return unlinked ? everyNodeIsKnown(data) : everyClassIsHarmless(data);
    }

    private boolean everyClassIsHarmless(Graph data) {
        Set<Node> seen = new HashSet<>();
        return all(
                data.find(Node.ANY, RDF.type.asNode(), Node.ANY),
                triple -> !seen.add(triple.getObject()) || isHarmless(triple.getObject()));
    }

    /** A graph in memory gives the statements of a node one after the other, so most are passed over at once. */
    private boolean everyNodeIsKnown(Graph data) {
        Node[] last = {Node.ANY};
        return all(data.find(), triple -> {
            Node node = triple.getSubject();
            if (node.equals(last[0])) {
                return true;
            }
            last[0] = node;
            return isKnown(node, data);
        });
    }

    private boolean isKnown(Node node, Graph data) {
        return any(data.find(node, RDF.type.asNode(), Node.ANY), type -> isHarmless(type.getObject()))
                || any(
                        data.find(Node.ANY, Node.ANY, node),
                        link -> !link.getSubject().equals(node));
    }

    private boolean isHarmless(Node type) {
        Boolean known = harmless.get(type);
        if (known != null) {
            return known;
        }
        boolean found = tried(type);
        if (harmless.size() < MOST_KEPT) {
            harmless.put(type, found);
        }
        return found;
    }

    private boolean tried(Node type) {
        if (!type.isURI()) {
            return false;
        }
        Graph alone = GraphMemFactory.createDefaultGraph();
        alone.add(PROBE, RDF.type.asNode(), type);
        return shape.getTargetNodes(shapes.dataset(alone, 0)).isEmpty();
    }

    private static boolean all(ExtendedIterator<Triple> triples, Predicate<Triple> test) {
        return !any(triples, test.negate());
    }

    private static boolean any(ExtendedIterator<Triple> triples, Predicate<Triple> test) {
        try {
            while (triples.hasNext()) {
                if (test.test(triples.next())) {
                    return true;
                }
            }
            return false;
        } finally {
            triples.close();
        }
    }
}
