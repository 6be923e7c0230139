package org.cancerimaging.shapes;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.topbraid.shacl.vocabulary.SH;

/**
 * What shapes are called in findings: their IRI, or for one without a name, the IRI of the shape around it and the end
 * of its path. The same for every reading of the same file.
 */
final class ShapeNames {

    private static final int DEEPEST = 64;

    private final Graph shapes;
    private final Map<Node, String> known = new ConcurrentHashMap<>();

    ShapeNames(Graph shapes) {
        this.shapes = shapes;
    }

    String of(Node shape) {
        String name = known.get(shape);
        if (name == null) {
            name = shape.isURI() ? shape.getURI() : around(shape, DEEPEST) + path(shape);
            known.put(shape, name);
        }
        return name;
    }

    private String around(Node shape, int steps) {
        if (shape.isURI()) {
            return shape.getURI();
        }
        Optional<Node> parent = shapes.find(Node.ANY, Node.ANY, shape)
                .mapWith(Triple::getSubject)
                .nextOptional();
        return steps > 0 && parent.isPresent() ? around(parent.get(), steps - 1) : "urn:cimo:shape:unnamed";
    }

    private String path(Node shape) {
        return shapes.find(shape, SH.path.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .nextOptional()
                .map(path -> path.isURI() ? "/" + tail(path.getURI()) : "/path")
                .orElse("");
    }

    private static String tail(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}
