package org.cancerimaging.shapes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.cancerimaging.ontology.CodeList;
import org.cancerimaging.ontology.Concept;
import org.cancerimaging.ontology.Ontology;
import org.topbraid.shacl.vocabulary.SH;

/**
 * Writes the concepts of a code list into the shapes that name it, so that the list stays in one place.
 *
 * <p>The alternative, validating data and code lists as one graph, would check every concept again each time.
 */
final class CodeListExpansion {

    private CodeListExpansion() {}

    /** Adds an sh:in list (SHACL §4.8.3) to each shape with a code list: preferred IRIs and all their aliases. */
    static void expand(Graph shapes, Ontology ontology) {
        List<Triple> uses =
                shapes.find(Node.ANY, ShapeTerms.CODE_LIST, Node.ANY).toList();
        for (Triple use : uses) {
            CodeList list = ontology.codeList(use.getObject().getLiteralLexicalForm());
            shapes.add(use.getSubject(), SH.in.asNode(), addList(shapes, allowed(list)));
        }
    }

    private static Set<Node> allowed(CodeList list) {
        Set<Node> allowed = new LinkedHashSet<>(list.concepts().keySet());
        list.concepts().values().stream().map(Concept::matches).forEach(allowed::addAll);
        return allowed;
    }

    private static Node addList(Graph shapes, Set<Node> members) {
        Node list = RDF.nil.asNode();
        for (Node member : members) {
            Node cell = NodeFactory.createBlankNode();
            shapes.add(cell, RDF.first.asNode(), member);
            shapes.add(cell, RDF.rest.asNode(), list);
            list = cell;
        }
        return list;
    }
}
