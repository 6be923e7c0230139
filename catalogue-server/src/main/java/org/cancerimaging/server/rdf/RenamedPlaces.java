package org.cancerimaging.server.rdf;

import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * Keeps places found in JSON-LD under the names that the statements have after they were read.
 *
 * @param positions where they are kept
 * @param renaming what was done to each statement
 */
record RenamedPlaces(Positions positions, UnaryOperator<Triple> renaming) implements JsonLdPlaces.Sink {

    @Override
    public void place(String node, @Nullable String property, @Nullable String text, Position position) {
        Node subject = NodeFactory.createURI(node);
        Node predicate = property == null ? RDF.type.asNode() : NodeFactory.createURI(property);
        Node object = text == null ? RDF.nil.asNode() : NodeFactory.createURI(text);
        Triple renamed = renaming.apply(Triple.create(subject, predicate, object));
        if (property == null || text == null) {
            positions.add(renamed.getSubject(), property == null ? null : renamed.getPredicate(), position);
            return;
        }
        positions.add(renamed.getSubject(), renamed.getPredicate(), text, position);
        if (renamed.getObject().isURI() && !renamed.getObject().getURI().equals(text)) {
            positions.add(
                    renamed.getSubject(),
                    renamed.getPredicate(),
                    renamed.getObject().getURI(),
                    position);
        }
    }
}
