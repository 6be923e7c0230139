package org.cancerimaging.shapes;

import java.util.Collection;
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
            restrict(shapes, use.getSubject(), addList(shapes, allowed(list)));
        }
    }

    /** A shape that also takes what its pattern matches gets an sh:or of both, as sh:in alone would refuse it. */
    private static void restrict(Graph shapes, Node shape, Node members) {
        List<Node> patterns = shapes.find(shape, ShapeTerms.OR_ELSE, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
        if (patterns.isEmpty()) {
            shapes.add(shape, SH.in.asNode(), members);
            return;
        }
        Node listed = NodeFactory.createBlankNode();
        Node matched = NodeFactory.createBlankNode();
        shapes.add(listed, SH.in.asNode(), members);
        shapes.add(matched, SH.pattern.asNode(), patterns.get(0));
        shapes.add(shape, SH.or.asNode(), addList(shapes, List.of(listed, matched)));
    }

    private static Set<Node> allowed(CodeList list) {
        Set<Node> allowed = new LinkedHashSet<>(list.concepts().keySet());
        list.concepts().values().stream().map(Concept::matches).forEach(allowed::addAll);
        return allowed;
    }

    private static Node addList(Graph shapes, Collection<Node> members) {
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
