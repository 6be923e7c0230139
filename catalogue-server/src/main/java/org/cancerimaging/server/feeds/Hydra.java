package org.cancerimaging.server.feeds;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms for paging of the Hydra core vocabulary, as DCAT harvesters expect them. */
final class Hydra {

    static final Node Collection = term("Collection");
    static final Node PartialCollectionView = term("PartialCollectionView");
    static final Node view = term("view");
    static final Node totalItems = term("totalItems");
    static final Node itemsPerPage = term("itemsPerPage");
    static final Node first = term("first");
    static final Node previous = term("previous");
    static final Node next = term("next");
    static final Node last = term("last");

    private Hydra() {}

    private static Node term(String name) {
        return NodeFactory.createURI("http://www.w3.org/ns/hydra/core#" + name);
    }
}
