package org.cancerimaging.shapes;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The few terms of our shape files that SHACL itself does not have. */
final class ShapeTerms {

    /** Namespace of all shapes of this module. */
    static final String NAMESPACE = "https://w3id.org/cancer-imaging/shapes/";

    /** Says that a value must be a concept of the named code list of the ontology; becomes sh:in when loaded. */
    static final Node CODE_LIST = NodeFactory.createURI(NAMESPACE + "terms#codeList");

    /**
     * A pattern of values that a shape takes besides its code list: the list shows the usual values of a vocabulary that
     * is longer than it.
     */
    static final Node OR_ELSE = NodeFactory.createURI(NAMESPACE + "terms#orElse");

    /** Says that a value must have a form; its constraints are copied when loaded. */
    static final Node FORM = NodeFactory.createURI(NAMESPACE + "terms#form");

    /** The class of forms. */
    static final Node FORM_CLASS = NodeFactory.createURI(NAMESPACE + "terms#Form");

    /** Names the access right whose datasets a shape is for, where a profile reads the shapes of several levels. */
    static final Node ACCESS_LEVEL = NodeFactory.createURI(NAMESPACE + "terms#accessLevel");

    /**
     * Says that the query target of a shape can be foretold from the classes in the data: {@code "class"}, it selects
     * no node because of a class that it does not select alone; {@code "unlinked"}, it selects no node that has one such
     * class or that another node links to.
     */
    static final Node FORETOLD = NodeFactory.createURI(NAMESPACE + "terms#foretold");

    private ShapeTerms() {}
}
