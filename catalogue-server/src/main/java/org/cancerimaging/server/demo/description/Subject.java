package org.cancerimaging.server.demo.description;

import java.time.LocalDate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/** One node of a graph, to which statements are added. */
record Subject(Graph graph, Node node) {

    Subject is(Node type) {
        return link(RDF.type.asNode(), type);
    }

    Subject link(Node property, Node object) {
        graph.add(node, property, object);
        return this;
    }

    /** Links to a node and says what that node is, so that checks of classes find it. */
    Subject link(Node property, Node object, Node type) {
        new Subject(graph, object).is(type);
        return link(property, object);
    }

    Subject text(Node property, String text) {
        return link(property, NodeFactory.createLiteralString(text));
    }

    Subject english(Node property, String text) {
        return link(property, NodeFactory.createLiteralLang(text, "en"));
    }

    Subject number(Node property, long number) {
        return typed(property, Long.toString(number), XSDDatatype.XSDnonNegativeInteger);
    }

    Subject flag(Node property, boolean flag) {
        return typed(property, Boolean.toString(flag), XSDDatatype.XSDboolean);
    }

    Subject date(Node property, LocalDate date) {
        return typed(property, date.toString(), XSDDatatype.XSDdate);
    }

    Subject year(Node property, int year) {
        return typed(property, Integer.toString(year), XSDDatatype.XSDgYear);
    }

    /** A node of its own that hangs below this one, named by a fragment. */
    Subject part(String fragment) {
        return new Subject(graph, NodeFactory.createURI(node.getURI() + "#" + fragment));
    }

    private Subject typed(Node property, String text, XSDDatatype type) {
        return link(property, NodeFactory.createLiteralDT(text, type));
    }
}
