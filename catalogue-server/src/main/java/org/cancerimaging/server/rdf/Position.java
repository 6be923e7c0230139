package org.cancerimaging.server.rdf;

/**
 * A place in a document.
 *
 * @param line from 1
 * @param column from 1
 */
public record Position(long line, long column) {}
