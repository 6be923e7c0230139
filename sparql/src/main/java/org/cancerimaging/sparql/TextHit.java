package org.cancerimaging.sparql;

import org.apache.jena.graph.Node;

/**
 * A literal in which words were found.
 *
 * @param subject whose it is
 * @param property that leads to it
 * @param literal as it stands in the store
 * @param graph in which it stands
 * @param score how well it fits, above zero; comparable within one search only
 */
public record TextHit(Node subject, Node property, Node literal, Node graph, float score) {}
