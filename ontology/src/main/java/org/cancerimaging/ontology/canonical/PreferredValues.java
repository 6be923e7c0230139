package org.cancerimaging.ontology.canonical;

import java.util.Optional;
import org.apache.jena.graph.Node;

/** Knows the code lists. */
@FunctionalInterface
public interface PreferredValues {

    /**
     * The preferred IRI of the concept that the value means.
     *
     * @param codeList name of the list
     * @param namespace where an IRI of the concept under it is preferred; empty for the list's own choice
     * @param value an IRI
     * @return empty where the list knows no such value, or more than one concept that it may mean
     */
    Optional<Node> preferred(String codeList, String namespace, Node value);
}
