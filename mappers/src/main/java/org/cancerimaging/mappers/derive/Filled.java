package org.cancerimaging.mappers.derive;

import org.apache.jena.graph.Node;

/**
 * Which key of the description file fills a property, whether the file has it or not.
 *
 * @param subject IRI of the dataset, or of what belongs to it
 * @param property what is filled
 * @param key e.g. {@code publisher.name}
 */
public record Filled(Node subject, Node property, String key) {}
