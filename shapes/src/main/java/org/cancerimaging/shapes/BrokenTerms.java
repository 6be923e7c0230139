package org.cancerimaging.shapes;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.topbraid.shacl.util.SHACLSystemModel;
import org.topbraid.shacl.vocabulary.SH;

/** Imports, scripts and terms that SHACL does not have. */
final class BrokenTerms {

    /** Written by mistake for sh:node in official files. */
    private static final Node SHAPE = NodeFactory.createURI(SH.NS + "shape");

    private static final Set<String> SCRIPTS =
            Set.of("js", "jsLibrary", "jsLibraryURL", "jsFunctionName", "JSTarget", "JSConstraint", "JSFunction");

    private BrokenTerms() {}

    static void repair(ShapeGraph shapes) {
        for (Triple entailment : shapes.with(SH.entailment.asNode())) {
            throw Faults.entailment(entailment.getObject());
        }
        shapes.with(OWL.imports.asNode()).stream()
                .filter(triple -> !shapes.graph().contains(triple.getObject(), Node.ANY, Node.ANY))
                .forEach(triple -> noteImport(shapes, triple));
        shapes.with(SHAPE).forEach(triple -> rename(shapes, triple));
        Graph known = SHACLSystemModel.getSHACLModel().getGraph();
        for (Triple triple : shapes.graph().find().toList()) {
            check(shapes, triple, known);
        }
    }

    private static void noteImport(ShapeGraph shapes, Triple triple) {
        shapes.note(
                "SHAPES-0003",
                triple.getSubject(),
                "owl:imports of " + triple.getObject() + " is not followed: nothing is fetched. "
                        + "Give the imported file together with this one.");
    }

    private static void rename(ShapeGraph shapes, Triple triple) {
        shapes.graph().add(triple.getSubject(), SH.node.asNode(), triple.getObject());
        shapes.remove(
                triple,
                "SHAPES-0005",
                "SHACL has no term sh:shape; it is read as sh:node with <" + triple.getObject() + ">. Write sh:node.");
    }

    private static void check(ShapeGraph shapes, Triple triple, Graph known) {
        for (Node term : List.of(triple.getPredicate(), triple.getObject())) {
            if (term.isURI() && SH.NS.equals(term.getNameSpace())) {
                if (SCRIPTS.contains(term.getLocalName())) {
                    shapes.remove(
                            triple,
                            "SHAPES-0009",
                            "sh:" + term.getLocalName() + " is ignored: scripts are not run. Use core constraints.");
                } else if (!known.contains(term, Node.ANY, Node.ANY)) {
                    shapes.remove(
                            triple,
                            "SHAPES-0005",
                            "SHACL has no term sh:" + term.getLocalName() + "; the statement is left out. "
                                    + "Check the spelling.");
                }
            }
        }
    }
}
