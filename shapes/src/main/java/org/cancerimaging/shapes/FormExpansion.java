package org.cancerimaging.shapes;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.topbraid.shacl.vocabulary.SH;

/**
 * Writes the constraints of a form into the shapes that name it, so that a long pattern stays in one place.
 *
 * <p>sh:node would say the same, but makes the engine build a report of its own for every single value.
 */
final class FormExpansion {

    private FormExpansion() {}

    /**
     * Copies the SHACL statements of each form to its users.
     *
     * @throws IllegalStateException where a shape names a form that no file has
     */
    static void expand(Graph shapes) {
        List<Triple> uses = shapes.find(Node.ANY, ShapeTerms.FORM, Node.ANY).toList();
        for (Triple use : uses) {
            if (!shapes.contains(use.getObject(), RDF.type.asNode(), ShapeTerms.FORM_CLASS)) {
                throw new IllegalStateException("No shape file has the form " + use.getObject());
            }
            shapes.find(use.getObject(), Node.ANY, Node.ANY).toList().stream()
                    .filter(triple -> triple.getPredicate().getURI().startsWith(SH.NS))
                    .forEach(triple -> shapes.add(use.getSubject(), triple.getPredicate(), triple.getObject()));
        }
    }
}
