package org.cancerimaging.server.validation;

/**
 * Something the caller should know that is no finding.
 *
 * @param code stable code, e.g. {@code SHAPES-0003}; listed in {@code docs/problems.md}
 * @param document which document or shape it is about
 * @param message what was done, and what to do; holds no value of the document
 */
public record Note(String code, String document, String message) {}
