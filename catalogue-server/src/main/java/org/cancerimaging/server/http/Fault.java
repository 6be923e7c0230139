package org.cancerimaging.server.http;

/**
 * One place in a request body or query that could not be read.
 *
 * @param line from 1; 0 when unknown
 * @param column from 1; 0 when unknown
 * @param message what was expected there; holds no source value
 */
public record Fault(long line, long column, String message) {}
